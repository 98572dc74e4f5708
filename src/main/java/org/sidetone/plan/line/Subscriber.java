package org.sidetone.plan.line;

import com.google.common.net.HostAndPort;
import java.util.Optional;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Secret;
import org.sidetone.pbx.Extension;

/** Who a line registers as, and with whom. */
public sealed interface Subscriber {
    /** What {@code bind} names; also the user part of its Contact, at which its registrar calls the phone. */
    String id();

    /** The SIP user that registers. */
    String user();

    /** The user in the digest. */
    String authName();

    /** What others dial. */
    String number();

    /** Whole display name. */
    String name();

    /** What an owner calls it, {@code extension 1001}. */
    String where();

    /** Where its password was read from. */
    String passwordPlace();

    /** Empty where there is none that a phone could use. */
    Optional<Secret> secret();

    /** The extension of the PBX, if it is one. */
    default Optional<Extension> extension() {
        return Optional.empty();
    }

    /** Its registrar, if that is not the PBX. */
    default Optional<HostAndPort> registrar() {
        return Optional.empty();
    }

    /** Where its requests go instead. */
    default Optional<HostAndPort> outboundProxy() {
        return Optional.empty();
    }

    /** On the PBX. */
    record OnPbx(Extension of) implements Subscriber {
        @Override
        public String id() {
            return of.id();
        }

        @Override
        public String user() {
            return of.id();
        }

        @Override
        public String authName() {
            return of.account().authName();
        }

        @Override
        public String number() {
            return of.number();
        }

        @Override
        public String name() {
            return of.name();
        }

        @Override
        public String where() {
            return "extension " + of.id();
        }

        @Override
        public String passwordPlace() {
            return of.account().credential().where();
        }

        @Override
        public Optional<Secret> secret() {
            return of.account().credential().secret();
        }

        @Override
        public Optional<Extension> extension() {
            return Optional.of(of);
        }
    }

    /** At another registrar. */
    record Elsewhere(AccountSettings account) implements Subscriber {
        @Override
        public String id() {
            return account.number();
        }

        @Override
        public String user() {
            return account.name();
        }

        @Override
        public String authName() {
            return account.authName();
        }

        @Override
        public String number() {
            return account.number();
        }

        @Override
        public String name() {
            return account.displayName();
        }

        @Override
        public String where() {
            return "account " + account.number();
        }

        @Override
        public String passwordPlace() {
            return "the settings";
        }

        @Override
        public Optional<Secret> secret() {
            return Optional.of(account.secret());
        }

        @Override
        public Optional<HostAndPort> registrar() {
            return Optional.of(HostAndPort.fromParts(account.server(), account.port()));
        }

        @Override
        public Optional<HostAndPort> outboundProxy() {
            return account.outboundProxy();
        }
    }
}
