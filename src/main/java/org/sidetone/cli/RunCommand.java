package org.sidetone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.Severity;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = {
            "The service: follows the PBX, hands files to phones over TFTP and serves their pages, until it is "
                    + "told to stop (Ctrl-C, or the TERM signal)."
        },
        footer = {"", "Example:", "  sidetone run --config /etc/sidetone/sidetone.toml"})
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private SidetoneCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CommandFailure {
        Context context = new Context(root, spec);
        Settings settings = context.settings();
        if (PhoneModel.parse(settings.phone().model()).isEmpty()) {
            context.tell(new Problem(
                    Severity.WARNING,
                    "model-unknown",
                    "phone.model",
                    "'" + settings.phone().model() + "' is not a model this program knows",
                    "write one as 7941G",
                    context.configFile().toString()));
        }
        try {
            AutoCloseable service = context.wiring().service().start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
        } catch (StoreException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e.hint(), e);
        } catch (IOException e) {
            throw new CommandFailure("cannot start: " + e.getMessage(), "", e);
        }
        return waitForTheEnd();
    }

    private static void stop(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop: " + e.getMessage(), e);
        }
    }

    /** The signal ends the process; nothing ever counts this down. */
    private static int waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }
}
