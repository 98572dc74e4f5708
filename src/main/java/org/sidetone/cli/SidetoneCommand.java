package org.sidetone.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The root: options that every command takes, before or after its name. */
@Command(
        name = "sidetone",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Makes used Cisco 7900-series SIP phones work on a running Asterisk or FreePBX: reads the PBX, makes "
                    + "every file the phones ask for, and hands them out."
        },
        footer = {
            "",
            "Examples:",
            "  sidetone phones                     shows the phones that asked and wait for a line",
            "  sidetone bind 001B54AABBCC 1001     gives one the extension 1001",
            "  sidetone bind --help                tells more of a command",
            "",
            "Commands work with and without a running service, which takes changes up at once.",
            "Exit codes: 0 done, 1 failed (or as the command says), 64 wrong usage."
        })
final class SidetoneCommand {
    static final String VARIABLE = "SIDETONE_CONFIG";
    private static final Path DEFAULT_FILE = Path.of("/etc/sidetone/sidetone.toml");

    private final Wiring wiring;

    @Option(
            names = "--config",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "the settings (default: " + VARIABLE + " of the environment, or /etc/sidetone/sidetone.toml)")
    private @Nullable Path config;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "tell more: warnings about the settings, and where in the program an error arose")
    private boolean verbose;

    SidetoneCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    Wiring wiring() {
        return wiring;
    }

    boolean isVerbose() {
        return verbose;
    }

    Path configFile() {
        return Optional.ofNullable(config)
                .or(() -> Optional.ofNullable(wiring.environment().apply(VARIABLE))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .orElse(DEFAULT_FILE);
    }
}
