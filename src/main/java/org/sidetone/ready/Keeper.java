package org.sidetone.ready;

/**
 * The files of overrides that FreePBX includes and never writes itself, in which each extension has an include line of its own.
 */
enum Keeper {
    SIP("sip_custom_post.conf", "sip.conf", "sip_additional.conf", "sip"),
    ENDPOINT("pjsip.endpoint_custom_post.conf", "pjsip.conf", "pjsip.endpoint.conf", "pjsip-endpoint"),
    AUTH("pjsip.auth_custom_post.conf", "pjsip.conf", "pjsip.auth.conf", "pjsip-auth");

    private final String file;
    private final String includer;
    private final String model;
    private final String prefix;

    Keeper(String file, String includer, String model, String prefix) {
        this.file = file;
        this.includer = includer;
        this.model = model;
        this.prefix = prefix;
    }

    String file() {
        return file;
    }

    /** The file of the PBX that includes it. */
    String includer() {
        return includer;
    }

    /** The file that Asterisk reads such settings from now: who may read that one may read ours. */
    String model() {
        return model;
    }

    /** {@code sidetone.d/sip-1001.conf}, from the folder of the configuration. */
    String fileOf(String extension) {
        return Overrides.FOLDER + "/" + prefix + "-" + extension + ".conf";
    }

    /** The extension that a file of this name in our folder is for; empty if the name is not of this keeper. */
    java.util.Optional<String> extensionOf(String name) {
        return name.startsWith(prefix + "-") && name.endsWith(".conf")
                ? java.util.Optional.of(name.substring(prefix.length() + 1, name.length() - ".conf".length()))
                : java.util.Optional.empty();
    }

    /**
     * {@code #tryinclude}, because a plain {@code #include} of a file that is gone (a restored backup) makes Asterisk 16 and 22 skip
     * every later line. A line for each extension, because a leftover {@code [EXT](+)} then spoils its own file only.
     */
    String includeLine(String extension) {
        return "#tryinclude " + fileOf(extension);
    }
}
