package org.sidetone.cli;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sidetone.adopt.AccountEntry;
import org.sidetone.adopt.AdoptedPhone;
import org.sidetone.adopt.Adoption;
import org.sidetone.adopt.Commands;
import org.sidetone.adopt.NotCarried;
import org.sidetone.config.SettingsText.NewKey;

/** Tells an owner what an adoption does; what is alike in many files is one line. */
final class AdoptionText {
    private static final int NAMED = 3;
    private static final int LONGEST_VALUE = 40;

    private final Context context;
    private final Adoption adoption;
    private final AdoptionPlaces places;
    private final Path folder;

    AdoptionText(Context context, Adoption adoption, AdoptionPlaces places, Path folder) {
        this.context = context;
        this.adoption = adoption;
        this.places = places;
        this.folder = folder;
    }

    void tell(boolean written) {
        adoption.problems().forEach(context::tell);
        phones();
        settings();
        notCarried("Not carried over", false);
        notCarried("Decided anew for each phone (sidetone plan MAC shows to what)", true);
        kept();
        summary(written);
    }

    private void phones() {
        heading("Phones");
        Stream.concat(places.fresh().stream(), places.changed().stream())
                .map(AdoptedPhone::phone)
                .forEach(phone -> Commands.of(phone).forEach(line -> line("  " + line)));
        for (AdoptionPlaces.Left left : places.left()) {
            line("  " + left.adopted().phone().mac().deviceName() + " is left alone: it has "
                    + String.join(",", left.is().extensions()) + ", its file "
                    + String.join(",", left.adopted().phone().lines()) + " (--replace: what the file says)");
        }
        if (!places.same().isEmpty()) {
            line("  as before: "
                    + named(places.same().stream()
                            .map(same -> same.phone().mac().deviceName())
                            .toList()));
        }
        if (adoption.phones().isEmpty()) {
            line("  none");
        }
        SetMultimap<String, String> subjects = LinkedHashMultimap.create();
        adoption.phones().stream()
                .flatMap(phone -> phone.notes().stream())
                .forEach(note -> subjects.put(note.what(), note.subject()));
        subjects.asMap().forEach((what, who) -> line("  note: " + named(who) + ": " + what));
    }

    private void settings() {
        if (adoption.settings().isEmpty() && adoption.accounts().isEmpty()) {
            return;
        }
        heading("Settings, added to " + context.configFile());
        ImmutableListMultimap<String, NewKey> sections = Multimaps.index(adoption.settings(), NewKey::section);
        sections.asMap().forEach((section, keys) -> {
            line("  [" + section + "]");
            keys.forEach(key -> line("  " + key.toml()));
        });
        for (AccountEntry account : adoption.accounts()) {
            line("");
            account.masked().toml().lines().forEach(line -> line("  " + line));
        }
    }

    private void notCarried(String title, boolean decided) {
        SetMultimap<List<String>, NotCarried> alike = LinkedHashMultimap.create();
        adoption.notCarried().stream()
                .filter(one -> one.decided() == decided)
                .forEach(one -> alike.put(List.of(one.what(), one.why()), one));
        if (alike.isEmpty()) {
            return;
        }
        heading(title);
        alike.asMap().forEach((kind, ones) -> {
            line("  " + kind.get(0) + ": " + values(ones) + "  (" + where(ones) + ")");
            line("      " + kind.get(1));
        });
    }

    private static String values(Collection<NotCarried> ones) {
        Multiset<String> values = LinkedHashMultiset.create();
        ones.forEach(one -> values.add(
                one.value().length() > LONGEST_VALUE ? one.value().substring(0, LONGEST_VALUE) + "…" : one.value()));
        return named(values.elementSet());
    }

    private static String where(Collection<NotCarried> ones) {
        NotCarried first = ones.iterator().next();
        long files = ones.stream().map(NotCarried::file).distinct().count();
        return first.file() + ":" + first.line()
                + (files > 1 ? " and " + (files - 1) + (files > 2 ? " other files" : " other file") : "");
    }

    private void kept() {
        heading("Files that stay as they are, all in " + folder);
        if (!adoption.phones().isEmpty()) {
            line("  the files of the phones above stay there untouched; the phones get generated ones"
                    + " (with tftp.write_root, foreign files of their names are kept and 'sidetone check' names them)");
        }
        adoption.kept().forEach(what -> line("  " + what));
    }

    private void summary(boolean written) {
        line("");
        line(places.fresh().size() + " new, " + places.changed().size() + " changed, "
                + places.same().size() + " as before, " + places.left().size() + " left alone; "
                + adoption.settings().size() + " settings, "
                + adoption.accounts().size() + " accounts"
                + (written ? "" : "; nothing is written without --write"));
        if (written && !(adoption.settings().isEmpty() && adoption.accounts().isEmpty())) {
            context.note("a running service keeps the settings it began with; restart it");
        }
    }

    private void heading(String title) {
        line("");
        line(title + ":");
    }

    private void line(String text) {
        context.out().println(Messages.printable(text));
    }

    private static String named(Collection<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        return String.join(", ", first) + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
