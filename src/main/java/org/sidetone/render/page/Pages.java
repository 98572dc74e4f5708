package org.sidetone.render.page;

/** Where the pages are. The paths stand in SEP files: phones keep them until the next boot. */
public final class Pages {
    public static final String SERVICES = "/services";
    public static final String DIRECTORIES = "/directories";
    public static final String DIRECTORY = "/directory";
    public static final String DIRECTORY_SEARCH = "/directory/search";
    public static final String DIRECTORY_LETTERS = "/directory/letters";
    public static final String LAMPS = "/lamps";
    public static final String LAMP_GROUPS = "/lamps/groups";
    public static final String FEED = "/feed";
    public static final String MAIL = "/mail";
    /** Where Grandstream's phones look, behind the server that they are told; they write {@code .xml} behind both. */
    public static final String GRANDSTREAM = "/phonebook";

    public static final String OLD_GRANDSTREAM = "/gs_phonebook";
    public static final String PARKED = "/parked";
    public static final String QUEUES = "/queues";
    public static final String ROOMS = "/rooms";
    public static final String NUMBER = "/number";
    public static final String VOICEMAIL = "/voicemail";
    public static final String FORWARDS = "/forwards";
    public static final String CALLS = "/calls";
    public static final String IDLE = "/idle";
    public static final String IDLE_PICTURE = "/idle.png";
    public static final String HELP = "/help";
    public static final String MESSAGE = "/message";
    public static final String AUTHENTICATE = "/authenticate";

    private Pages() {}
}
