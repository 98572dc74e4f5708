package org.sidetone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        description = {
            "Sets one key beside the screen; the topmost is button 1.",
            "A running service takes it up at once. The phone may be bound later."
        },
        footer = {
            "",
            "Kinds:",
            "  line     a line: NUMBER is an extension",
            "  speed    dials NUMBER",
            "  lamp     dials NUMBER and shows whether it is busy, where the PBX can tell phones so",
            "  park     parks a call at NUMBER or fetches it from there",
            "  service  opens a page: NUMBER is its address",
            "  none     stays empty; takes no NUMBER",
            "",
            "Examples:",
            "  sidetone key 001B54AABBCC 2 speed 1002 Anna",
            "  sidetone key 001B54AABBCC 6 none"
        })
final class KeyCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAC", description = "the phone's MAC address, in any spelling")
    private String mac = "";

    @Parameters(index = "1", paramLabel = "BUTTON", description = "1 is the topmost")
    private int button;

    @Parameters(index = "2", paramLabel = "KIND", description = "line, speed, lamp, park, service or none")
    private String kind = "";

    @Parameters(index = "3", arity = "0..1", paramLabel = "NUMBER", description = "what the kind needs")
    private @Nullable String number;

    @Parameters(index = "4", arity = "0..1", paramLabel = "LABEL", description = "what the phone shows beside the key")
    private @Nullable String label;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        MacAddress phone = arguments.mac(mac);
        Key key = arguments.key(button, kind, number, label);
        Settings settings = context.settings();

        try (Store store = context.openStore(settings)) {
            Optional<PhoneModel> model = store.phones()
                    .get(phone)
                    .flatMap(Phone::model)
                    .or(() -> PhoneModel.parse(settings.phone().model()));
            model.ifPresent(known -> checkButton(context, arguments, known));
            store.setKey(phone, key);
            context.out()
                    .println(phone.deviceName() + ": button " + button + " is "
                            + (key.kind().name().toLowerCase(Locale.ROOT) + " " + key.number()).strip());
            if (key.kind() == KeyKind.LAMP) {
                context.note("lamps of keys are unproven on a stock Asterisk: there the key dials the number and stays"
                        + " dark; the Lamps page of the Services button shows states everywhere");
            }
            if (key.kind() == KeyKind.LINE) {
                new ExtensionCheck(context, settings, store.phones()).tell(List.of(key.number()));
            }
        }
        return Exit.OK;
    }

    private void checkButton(Context context, Arguments arguments, PhoneModel model) {
        if (button > model.mostKeys()) {
            throw arguments.wrong("a " + model.label() + " has " + model.lineKeys()
                    + " keys, with two expansion modules " + model.mostKeys());
        }
        if (button > model.lineKeys()) {
            context.warn(
                    "a " + model.label() + " has " + model.lineKeys() + " keys of its own",
                    "button " + button + " needs an expansion module");
        }
    }
}
