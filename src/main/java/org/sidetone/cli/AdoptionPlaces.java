package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.adopt.AdoptedPhone;
import org.sidetone.adopt.Adoption;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/**
 * What an adoption changes among the phones that are known already.
 *
 * @param fresh phones that nobody bound
 * @param changed phones that are bound otherwise and get what their files say
 * @param same phones that are bound just so
 * @param left phones that are bound otherwise and stay so
 */
record AdoptionPlaces(
        ImmutableList<AdoptedPhone> fresh,
        ImmutableList<AdoptedPhone> changed,
        ImmutableList<AdoptedPhone> same,
        ImmutableList<Left> left) {
    /** @param is how it is bound now */
    record Left(AdoptedPhone adopted, Phone is) {}

    /**
     * @param stored what the store has
     * @param known with what the PBX itself binds
     * @param replace whether phones that are bound otherwise change
     */
    static AdoptionPlaces of(Adoption adoption, Phones stored, Phones known, boolean replace) {
        ImmutableList.Builder<AdoptedPhone> fresh = ImmutableList.builder();
        ImmutableList.Builder<AdoptedPhone> changed = ImmutableList.builder();
        ImmutableList.Builder<AdoptedPhone> same = ImmutableList.builder();
        ImmutableList.Builder<Left> left = ImmutableList.builder();
        for (AdoptedPhone adopted : adoption.phones()) {
            Phone wanted = adopted.phone();
            Optional<Phone> is = known.get(wanted.mac())
                    .filter(phone -> phone.isBound() || !phone.keys().isEmpty());
            if (is.isEmpty()) {
                fresh.add(adopted);
            } else if (stored.get(wanted.mac())
                    .filter(phone -> isSame(phone, wanted))
                    .isPresent()) {
                same.add(adopted);
            } else if (replace) {
                changed.add(adopted);
            } else {
                left.add(new Left(adopted, is.get()));
            }
        }
        return new AdoptionPlaces(fresh.build(), changed.build(), same.build(), left.build());
    }

    private static boolean isSame(Phone one, Phone other) {
        return one.lines().equals(other.lines())
                && one.keys().equals(other.keys())
                && one.model().equals(other.model())
                && one.label().equals(other.label());
    }

    /** Those that are to be stored. */
    ImmutableList<Phone> wanted() {
        return ImmutableList.<AdoptedPhone>builder().addAll(fresh).addAll(changed).build().stream()
                .map(AdoptedPhone::phone)
                .collect(ImmutableList.toImmutableList());
    }
}
