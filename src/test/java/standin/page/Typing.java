package standin.page;

/** Which signs a field of a form takes, from the table of input flags in Cisco's service development notes. */
final class Typing {
    private Typing() {}

    /** @param flags one of A, T, N, E, U and L, and P for one that is not shown */
    static boolean isPossible(String flags, String text) {
        return text.matches(
                switch (flags.replace("P", "")) {
                    case "A" -> "[ -~]*";
                    case "T" -> "[0-9*#]*";
                    case "N" -> "[0-9]*";
                    case "E" -> "[0-9*+/=().-]*";
                    case "U" -> "[ -`{-~]*";
                    case "L" -> "[ -@\\[-~]*";
                    default -> "";
                });
    }
}
