package org.sidetone.serve.button;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.serve.page.Asked;

/** What the Services button opens. */
record ServicesMenu(ImmutableList<Service> services) {
    Page page(Asked asked) {
        return Page.lasting(
                Pages.SERVICES,
                new Menu(
                        "Services",
                        "Select a service",
                        ImmutableList.of(),
                        offered(asked)
                                .map(service -> new MenuItem(
                                        service.name(), service.address().apply(asked.links())))
                                .collect(ImmutableList.toImmutableList())));
    }

    Stream<Service> offered(Asked asked) {
        return services.stream().filter(service -> service.offered().test(asked));
    }
}
