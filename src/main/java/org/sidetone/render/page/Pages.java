package org.sidetone.render.page;

import com.google.common.collect.ImmutableList;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;

/** Where the pages are, and the menu of services. The paths stand in SEP files: phones keep them until the next boot. */
public final class Pages {
    public static final String SERVICES = "/services";
    public static final String DIRECTORIES = "/directories";
    public static final String DIRECTORY = "/directory";
    public static final String DIRECTORY_SEARCH = "/directory/search";
    public static final String DIRECTORY_LETTERS = "/directory/letters";
    public static final String LAMPS = "/lamps";
    public static final String HELP = "/help";
    public static final String AUTHENTICATE = "/authenticate";

    private Pages() {}

    /** The Services button. The names of the entries are fixed: users and guides know them. */
    public static Page services(PageLinks links) {
        return Page.lasting(
                SERVICES,
                new Menu(
                        "Services",
                        "Select a service",
                        ImmutableList.of(),
                        ImmutableList.of(
                                new MenuItem("Directory", links.to(DIRECTORY)),
                                new MenuItem("Lamps", links.to(LAMPS)))));
    }
}
