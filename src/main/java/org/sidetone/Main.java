package org.sidetone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sidetone.cli.PbxLook;
import org.sidetone.cli.Program;
import org.sidetone.cli.Wiring;
import org.sidetone.pbx.PbxException;

/** The only place that exits. */
public final class Main {
    private static final PbxLook NO_LOOK = (settings, patience) -> {
        throw new PbxException("this build of the command line does not look at the PBX");
    };

    private Main() {}

    public static void main(String[] args) {
        Wiring wiring = new Wiring(NO_LOOK, (settings, phones, snapshot) -> phone -> List.of(), System::getenv);
        System.exit(Program.run(wiring, writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /** UTF-8 whatever the locale says: services and cron jobs run in the C locale, which would make names of question marks. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
