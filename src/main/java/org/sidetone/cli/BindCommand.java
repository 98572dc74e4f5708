package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Store;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.old.ModelChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "bind",
        description = {
            "Gives a phone its lines: one or more extensions of the PBX, the first one topmost.",
            "They replace the lines it had. A running service takes them up at once."
        },
        footer = {
            "",
            "Examples:",
            "  sidetone bind 001B54AABBCC 1001",
            "  sidetone bind 00:1b:54:aa:bb:cc 1001,1002 --model 7961G --label Reception",
            "",
            "The MAC address stands on the label under the phone; 'sidetone phones' shows those that wait.",
            "The extension need not exist yet: the phone gets its file as soon as it does."
        })
final class BindCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAC", description = "the phone's MAC address, in any spelling")
    private String mac = "";

    @Parameters(index = "1", paramLabel = "EXT[,EXT...]", description = "extensions, separated by commas")
    private String extensions = "";

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "7941G, 7961G, 7970G and so on (default: as before, or phone.model of the settings)")
    private @Nullable String model;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "the text at the top of the screen (default: as before, or made from the first line)")
    private @Nullable String label;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        MacAddress phone = arguments.mac(mac);
        ImmutableList<String> lines = arguments.extensions(extensions);
        Optional<PhoneModel> wanted = Optional.ofNullable(model).map(arguments::model);
        Optional<String> text = Optional.ofNullable(label).map(arguments::label);
        Settings settings = context.settings();

        try (Store store = context.openStore(settings)) {
            Optional<PhoneModel> effective = wanted.or(
                            () -> store.phones().get(phone).flatMap(Phone::model))
                    .or(() -> store.phones().get(phone).flatMap(seen -> asSeen(seen, settings)))
                    .or(() -> PhoneModel.parse(settings.phone().model()));
            if (effective.isPresent() && lines.size() > effective.get().lineKeys()) {
                throw arguments.wrong("a " + effective.get().label() + " has keys for "
                        + effective.get().lineKeys() + " lines, not for " + lines.size());
            }
            store.bind(phone, lines, wanted, text);
            context.out()
                    .println(phone.deviceName()
                            + effective.map(it -> " (" + it.label() + ")").orElse("") + ": "
                            + String.join(", ", lines));
            Phones phones = store.phones();
            new ExtensionCheck(context, settings, phones).tell(lines);
        }
        return Exit.OK;
    }

    private static Optional<PhoneModel> asSeen(Phone phone, Settings settings) {
        return Optional.of(ModelChoice.of(phone, settings.phone().model(), Firmware.NONE)
                        .value())
                .filter(model -> !model.isJava());
    }
}
