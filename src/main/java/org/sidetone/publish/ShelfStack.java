package org.sidetone.publish;

import java.net.InetAddress;
import java.util.Optional;
import org.sidetone.phone.MacAddress;

/**
 * Generated files and the root as one shelf. A file of the root goes before a generated one, so that an owner can write any by hand;
 * only a bound phone's own file ({@code SEP<MAC>.cnf.xml}, {@code SIP<MAC>.cnf}) is always the generated one, or an old copy would keep
 * the phone on old accounts.
 */
public final class ShelfStack implements Shelf {
    private final Shelf generated;
    private final Shelf root;

    public ShelfStack(Shelf generated, Shelf root) {
        this.generated = generated;
        this.root = root;
    }

    @Override
    public Optional<Item> find(String name, InetAddress facing) {
        Optional<Item> made = generated.find(name, facing);
        if (made.isPresent() && isOwnFile(made.get().name())) {
            return made;
        }
        return root.find(name, facing).or(() -> made);
    }

    private static boolean isOwnFile(String name) {
        return (ShelfNames.fold(name).startsWith("sep") || ShelfNames.fold(name).startsWith("sip"))
                && MacAddress.ofFileName(name).isPresent();
    }
}
