package standin.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of an XML file.
 *
 * @param row the line it begins in, from 1
 * @param text what stands in it beside other elements, blanks kept
 */
public record Element(String name, int row, Map<String, String> attributes, String text, List<Element> children) {

    public Optional<Element> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    public List<Element> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The text of the element at a path below this one; empty when it is not there. */
    public String value(String path) {
        Optional<Element> at = at(path);
        return at.map(Element::text).orElse("");
    }

    /** The first element at a path below this one, {@code devicePool/callManagerGroup}. */
    public Optional<Element> at(String path) {
        Optional<Element> found = Optional.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** Leaves the text out: it may be a password. */
    @Override
    public String toString() {
        return name + " in line " + row;
    }
}
