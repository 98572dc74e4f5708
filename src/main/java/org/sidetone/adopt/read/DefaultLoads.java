package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.phone.PhoneModel;

/**
 * What {@code XMLDefault.cnf.xml} has phones load that have no file.
 *
 * @param entries those whose number is a model's and whose load is for that model
 */
public record DefaultLoads(ImmutableList<Entry> entries) {
    private static final Pattern ELEMENT = Pattern.compile("(?i)loadInformation([0-9]{1,5})");

    public record Entry(PhoneModel model, String load) {}

    public static DefaultLoads of(List<HandFile> files) {
        List<Entry> entries = new ArrayList<>();
        files.stream()
                .filter(file -> file.kind() == HandKind.XML_DEFAULT)
                .flatMap(file -> file.items().stream())
                .forEach(item -> entry(item).ifPresent(entries::add));
        return new DefaultLoads(ImmutableList.copyOf(entries));
    }

    private static Optional<Entry> entry(Item item) {
        Matcher element = ELEMENT.matcher(item.name());
        return element.matches()
                ? PhoneModel.ofNumber(Integer.parseInt(element.group(1)))
                        .filter(model -> model.runs(item.value()))
                        .map(model -> new Entry(model, item.value()))
                : Optional.empty();
    }

    /** The models that are to have this load. */
    public ImmutableSet<PhoneModel> models(String load) {
        return entries.stream()
                .filter(entry -> entry.load().equalsIgnoreCase(load))
                .map(Entry::model)
                .collect(ImmutableSet.toImmutableSet());
    }
}
