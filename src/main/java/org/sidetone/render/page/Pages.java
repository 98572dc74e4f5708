package org.sidetone.render.page;

import com.google.common.collect.ImmutableList;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;

/** Where the pages are, and the menus that lead to them. The paths stand in SEP files: phones keep them until the next boot. */
public final class Pages {
    public static final String SERVICES = "/services";
    public static final String DIRECTORIES = "/directories";
    public static final String DIRECTORY = "/directory";
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

    /**
     * The Directories button, whose built-in entries this is appended to. It must be a menu: a directory in its place shows
     * nothing on 79xx (usecallmanager.nz, phone services; London Hackspace wiki).
     */
    public static Page directories(PageLinks links, String title) {
        return Page.lasting(
                DIRECTORIES,
                new Menu(
                        "Directories",
                        "Select a directory",
                        ImmutableList.of(),
                        ImmutableList.of(new MenuItem(title, links.to(DIRECTORY)))));
    }
}
