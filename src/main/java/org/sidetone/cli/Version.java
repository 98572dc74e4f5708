package org.sidetone.cli;

import picocli.CommandLine;

/** The version that the jar was built as. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"sidetone " + (built == null ? "(not from a jar)" : built)};
    }
}
