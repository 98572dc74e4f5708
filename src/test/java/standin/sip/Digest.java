package standin.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import standin.Refusal;

/** Digest authentication with MD5 (RFC 2617), the only one these phones know. */
final class Digest {
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))");

    private final Map<String, String> challenge;

    private Digest(Map<String, String> challenge) {
        this.challenge = challenge;
    }

    /** @param header a WWW-Authenticate or Proxy-Authenticate */
    static Digest challenge(String header) throws Refusal {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(header.replaceFirst("^\\s*[Dd]igest\\s+", ""));
        while (matcher.find()) {
            parameters.put(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        String algorithm = parameters.getOrDefault("algorithm", "MD5");
        if (!algorithm.equalsIgnoreCase("MD5")) {
            throw new Refusal("the server wants " + algorithm + " digests; the phone knows MD5 only");
        }
        return new Digest(parameters);
    }

    /** The server took the answer, but its nonce is too old. */
    boolean isStale() {
        return challenge.getOrDefault("stale", "false").equalsIgnoreCase("true");
    }

    /** The value of the Authorization header. */
    String answer(String user, String password, String method, String uri, String cnonce) {
        String realm = challenge.getOrDefault("realm", "");
        String nonce = challenge.getOrDefault("nonce", "");
        boolean qop = challenge.getOrDefault("qop", "").contains("auth");
        String secret = md5(user + ":" + realm + ":" + password);
        String request = md5(method + ":" + uri);
        String response = qop
                ? md5(secret + ":" + nonce + ":00000001:" + cnonce + ":auth:" + request)
                : md5(secret + ":" + nonce + ":" + request);
        StringBuilder header = new StringBuilder("Digest username=\"" + user + "\",realm=\"" + realm + "\",uri=\"" + uri
                + "\",response=\"" + response + "\",nonce=\"" + nonce + "\"");
        if (challenge.containsKey("opaque")) {
            header.append(",opaque=\"").append(challenge.get("opaque")).append('"');
        }
        if (qop) {
            header.append(",cnonce=\"").append(cnonce).append("\",qop=auth,nc=00000001");
        }
        return header.append(",algorithm=MD5").toString();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
