package org.sidetone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.MacAddress;
import org.sidetone.plan.Button;
import org.sidetone.plan.Decision;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.dialplan.DialTemplate;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.plan.locale.UserLocale;
import org.sidetone.plan.old.OldPhone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        description = {"Prints each value of a phone's file and why it is what it is.", "Never prints a password."},
        footer = {"", "Examples:", "  sidetone plan 001B54AABBCC", "  sidetone plan 001B54AABBCC --all"})
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAC", description = "the phone, in any spelling of its MAC")
    private String mac;

    @Option(
            names = "--server",
            paramLabel = "ADDR",
            description = "our address as the phone sees it (default: server.address, or this machine's first)")
    private @Nullable String server;

    @Option(
            names = "--all",
            description = "also every element that is the same for all phones, and those that are left out")
    private boolean all;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        MacAddress phone = arguments.mac(mac);
        Optional<String> seen = Optional.ofNullable(server).map(arguments::host);
        PhonePlan plan = PhoneWork.plan(context, phone, seen);
        Table table = new Table("WHAT", "VALUE", "WHY");
        row(table, "model", plan.model(), plan.model().value().label());
        row(table, "servers", plan.servers(), String.join(", ", plan.servers().value()));
        row(table, "SIP mode", plan.mode(), plan.mode().value().label());
        row(table, "SIP port", plan.sipPort());
        plan.outboundProxy()
                .ifPresent(proxy -> table.row("outbound proxy", proxy.toString(), "outbound_proxy of its accounts"));
        row(table, "transport", plan.transport());
        row(table, "media ports", plan.mediaPorts());
        row(table, "registration, seconds", plan.registerSeconds());
        row(table, "preferred codec", plan.preferredCodec());
        row(table, "key presses", plan.dtmf());
        row(table, "label", plan.label());
        row(table, "time zone", plan.timeZone());
        row(table, "date", plan.dateTemplate());
        row(table, "time server", plan.ntp());
        row(
                table,
                "dial plan",
                plan.dialTemplate(),
                plan.dialTemplate().value().map(DialTemplate::fileName).orElse(""));
        row(
                table,
                "tones",
                plan.networkLocale(),
                plan.networkLocale().value().map(NetworkLocale::file).orElse("built in"));
        row(
                table,
                "language",
                plan.userLocale(),
                plan.userLocale().value().map(UserLocale::folder).orElse("built in"));
        plan.old()
                .ifPresent(old -> row(
                        table,
                        "logo",
                        old.logo(),
                        old.logo()
                                .value()
                                .map(port -> OldPhone.LOGO + " from port " + port)
                                .orElse("none")));
        row(table, "pages", plan.pages(), plan.pages().value().at("/"));
        if (plan.model().value().isJava()) {
            table.row(
                    "idle screen",
                    plan.pages()
                            .value()
                            .idleAfter()
                            .map(after -> plan.pages().value().idle() + " after " + after.toSeconds() + " s")
                            .orElse("the phone's own"),
                    "idle.show");
        }
        row(table, "messages", plan.messages(), plan.messages().value() ? "on" : "off");
        table.row("firmware", plan.load().load(), plan.load().why());
        for (Button button : plan.buttons()) {
            button(table, button);
        }
        context.out().print(table);
        if (all) {
            ElementText.print(context.out(), plan);
        }
        plan.problems().forEach(context::tell);
        return plan.servable() ? Exit.OK : Exit.FAILED;
    }

    private static void button(Table table, Button button) {
        String key = "key " + button.position();
        if (button instanceof Button.Line line) {
            table.row(
                    key,
                    "line " + line.who().id(),
                    line.label() + ", " + registrar(line.who()) + ", password of "
                            + line.password().length() + " characters from "
                            + line.who().passwordPlace());
            row(
                    table,
                    key + " messages",
                    line.messagesNumber(),
                    line.messagesNumber().value().orElse(""));
        } else if (button instanceof Button.SpeedDial speed) {
            table.row(key, "dials " + speed.number(), speed.label());
        } else if (button instanceof Button.BusyLamp lamp) {
            table.row(key, "lamp of " + lamp.number(), lamp.label() + "; unproven on a stock PBX, dials in any case");
        } else if (button instanceof Button.Service service) {
            table.row(key, "page " + service.address(), service.label());
        }
    }

    private static String registrar(Subscriber who) {
        return who.extension()
                .map(extension -> "on " + extension.account().driver().label())
                .orElseGet(() -> "as " + who.user() + " at " + who.registrar().orElseThrow());
    }

    private static void row(Table table, String what, Decision<?> decision) {
        row(table, what, decision, String.valueOf(decision.value()));
    }

    private static void row(Table table, String what, Decision<?> decision, String value) {
        table.row(what, value, decision.why());
    }
}
