package org.sidetone.cli;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sidetone.phone.MacAddress;
import org.sidetone.plan.PhonePlan;
import org.sidetone.render.Document;
import org.sidetone.render.Masked;
import org.sidetone.render.OwnFile;
import org.sidetone.render.SharedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "render",
        description = {
            "Prints a file as the phone would get it now, with passwords masked; or writes every bound phone's "
                    + "file into a folder, passwords included, as another TFTP server needs them."
        },
        footer = {
            "",
            "Examples:",
            "  sidetone render 001B54AABBCC",
            "  sidetone render 001B54AABBCC --server 192.168.1.5 --secrets > SEP001B54AABBCC.cnf.xml",
            "  sidetone render --all /tmp/files",
            "",
            "--all makes the folder and gives the files mode 0600. Written again, it replaces and removes what it wrote",
            "there itself; where a file of somebody else's has one of the names and another content, nothing is written.",
            "It returns 1 if a bound phone gets no file."
        })
final class RenderCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MAC", description = "the phone, in any spelling of its MAC")
    private @Nullable String mac;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the file (default: its own, SEP<MAC>.cnf.xml or SIP<MAC>.cnf; or one that it names)")
    private @Nullable String name;

    @Option(
            names = "--server",
            paramLabel = "ADDR",
            description = "our address as the phone sees it (default: server.address, or this machine's first)")
    private @Nullable String server;

    @Option(names = "--all", paramLabel = "DIR", description = "write every bound phone's file into this folder")
    private @Nullable Path all;

    @Option(names = "--secrets", description = "print passwords too")
    private boolean secrets;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Arguments arguments = new Arguments(spec);
        Optional<String> seen = Optional.ofNullable(server).map(arguments::host);
        if (all != null && mac == null) {
            return new FileFolder(context, all).write(PhoneWork.files(context, seen));
        }
        if (all != null || mac == null) {
            throw arguments.wrong("either a MAC or --all DIR is wanted");
        }
        MacAddress phone = arguments.mac(mac);
        PhonePlan plan = PhoneWork.plan(context, phone, seen);
        plan.problems().forEach(context::tell);
        if (!plan.servable()) {
            throw new CommandFailure(phone.deviceName() + " gets no file", "mend what is told above");
        }
        Document file = file(plan);
        context.out().print(secrets ? Masked.plain(file) : Masked.text(file));
        return Exit.OK;
    }

    private Document file(PhonePlan plan) throws CommandFailure {
        String own = OwnFile.nameFor(plan);
        if (name == null) {
            return OwnFile.render(plan);
        }
        // As phones ask: in any case, and some with a slash before it.
        String asked = CharMatcher.is('/').trimLeadingFrom(name);
        if (asked.equalsIgnoreCase(own)) {
            return OwnFile.render(plan);
        }
        ImmutableSortedMap<String, Document> shared = SharedFiles.of(List.of(plan));
        return shared.values().stream()
                .filter(file -> asked.equalsIgnoreCase(file.name()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "no file '" + name + "' is made for this phone",
                        "these are: " + String.join(", ", Iterables.concat(List.of(own), shared.keySet()))));
    }
}
