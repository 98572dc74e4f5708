package org.sidetone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sidetone.adopt.read.Item;
import org.sidetone.adopt.read.XmlItems;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.element.Element;
import org.sidetone.plan.element.Elements;
import org.sidetone.render.Masked;
import org.sidetone.render.SepFile;

/** Every element of a phone's file as it is written, and those that files of other people have and it has not. */
final class ElementText {
    private ElementText() {}

    static void print(PrintWriter out, PhonePlan plan) {
        Set<String> written = new LinkedHashSet<>();
        if (plan.servable()) {
            out.println();
            out.print(written(plan, written));
        }
        out.println();
        out.print(leftOut(written));
    }

    /** @param paths of all that is written; filled here */
    private static Table written(PhonePlan plan, Set<String> paths) {
        String text = Masked.text(SepFile.render(plan));
        Table table = new Table("ELEMENT", "VALUE", "WHY");
        Set<String> told = new LinkedHashSet<>();
        for (Item item : XmlItems.read(text.getBytes(StandardCharsets.UTF_8))) {
            if (item.path().contains("@")) {
                continue;
            }
            Element element = Elements.of(item.path());
            paths.add(element.path());
            boolean ofKey = element.handling() == Element.Handling.DECIDED && item.key() > 0;
            String path = ofKey ? item.path().replace("/line/", "/line[" + item.key() + "]/") : item.path();
            if (told.add(path)) {
                table.row(path, item.value(), why(element, item));
            }
        }
        return table;
    }

    private static String why(Element element, Item item) {
        boolean row = element.handling() == Element.Handling.DECIDED
                && !element.value().isEmpty();
        return row
                ? "row '" + element.value() + (element.value().equals("key") ? " " + item.key() : "") + "' above"
                : element.why();
    }

    private static Table leftOut(Set<String> written) {
        Table table = new Table("LEFT OUT", "WHY");
        for (Element element : Elements.all()) {
            String path = element.path().equals("*") ? "any other" : element.path();
            if (!element.isWritten()) {
                table.row(path, element.why());
            } else if (!written.contains(element.path())) {
                table.row(path, "this phone needs none: " + element.why());
            }
        }
        return table;
    }
}
