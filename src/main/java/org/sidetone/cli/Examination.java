package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.doctor.BookCheck;
import org.sidetone.doctor.Doctor;
import org.sidetone.doctor.FirstContact;
import org.sidetone.doctor.PortCheck;
import org.sidetone.doctor.RootCheck;
import org.sidetone.doctor.ServiceCheck;
import org.sidetone.fetch.Copies;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.plan.Planner;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.plan.binding.Bound;
import org.sidetone.ready.Leftovers;

/** Everything the doctor can tell, of whatever can be reached: a store or a PBX that is away hides nothing of the rest. */
final class Examination {
    /** A PBX of 5,000 extensions is read in about a second; one that takes longer than this is in trouble. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Context context;
    private final Settings settings;
    private final ImmutableList.Builder<Problem> found = ImmutableList.builder();

    private Examination(Context context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    static ImmutableList<Problem> of(Context context, Settings settings) {
        Examination examination = new Examination(context, settings);
        try (SqlStore store = SqlStore.open(settings.store())) {
            examination.examine(Optional.of(store));
        } catch (StoreException e) {
            examination.found.add(Problem.error("store", "store.url", String.valueOf(e.getMessage()), e.hint()));
            examination.examine(Optional.empty());
        }
        return examination.found.build();
    }

    private void examine(Optional<SqlStore> store) {
        found.addAll(PortCheck.of(settings));
        Phones phones = store.map(SqlStore::phones).orElse(Phones.NONE);
        try {
            found.addAll(context.wiring().access().check(settings));
            Snapshot now = context.wiring().pbx().look(settings, PATIENCE);
            found.addAll(Leftovers.problems(settings.ami(), now));
            Snapshot served =
                    store.map(one -> PhoneWork.continued(settings, one, now)).orElse(now);
            Bound bound = Bindings.merge(served, phones);
            phones = bound.phones();
            found.addAll(bound.problems());
            Planner planner = store.map(one -> PhoneWork.planner(settings, served, one))
                    .orElseGet(() -> PhoneWork.planner(settings, served));
            found.addAll(new Doctor(planner, phones, PhoneWork.facing(settings)).examine());
            if (store.isPresent()) {
                restarts(new RestartWork(planner, store.get()), phones);
            }
        } catch (PbxException e) {
            found.add(Problem.error(
                    "pbx-unreadable",
                    "ami",
                    String.valueOf(e.getMessage()),
                    // What was refused says so itself.
                    e.isRefused() ? "" : "ami.host and ami.port say where it is looked for"));
        }
        // Of a store that is away nothing is known: it may have seen a hundred phones.
        if (store.isPresent()) {
            FirstContact.of(settings, phones).ifPresent(found::add);
        }
        store.ifPresent(one -> found.addAll(BookCheck.of(settings, one)));
        Phones known = phones;
        store.ifPresent(one -> found.addAll(ServiceCheck.of(settings.services(), Copies.in(one), known)));
        store.ifPresent(one -> found.addAll(FirmwareLook.problems(settings, one)));
        found.addAll(RootCheck.of(settings, phones));
    }

    private void restarts(RestartWork work, Phones phones) {
        Instant now = Instant.now();
        for (Phone phone : phones.byMac().values()) {
            found.addAll(work.notes(phone, now));
        }
    }
}
