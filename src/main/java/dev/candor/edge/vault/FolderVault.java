package dev.candor.edge.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.conscrypt.Conscrypt;

/**
 * A vault in a folder. {@code NAME.key} is private key (32 bytes), public key (32), secret of the marks (32).
 *
 * <p>Sealing is HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM.
 */
@AccessesPartialKey // A wave's file keeps its bare keys.
public final class FolderVault implements Vault {
    private static final int KEY_BYTES = 32;
    private static final HpkeParameters HPKE = parameters();
    private static final byte[] CONTEXT = {};
    private static final String KEY = ".key";

    private final KeyFiles files;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    /**
     * The vault in this folder, which is created for its owner alone at the first start.
     *
     * @param database the database's file: if there is one, this is not the first start
     * @throws IllegalStateException naming the folder and the way out, if it is not safe
     */
    public FolderVault(Path folder, Path database) {
        this.files = KeyFiles.in(folder, database);
    }

    private static HpkeParameters parameters() {
        // Tink seals four times as fast over BoringSSL; where that cannot be loaded, it computes in Java. Last in the
        // list of providers, it serves nobody who does not ask for it by name.
        if (Conscrypt.isAvailable()) {
            Security.addProvider(Conscrypt.newProvider());
        }
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks what sealing needs", e);
        }
    }

    @Override
    public void create(String name) {
        if (holds(name)) {
            return;
        }
        try {
            KeysetHandle handle = KeysetHandle.generateNew(HPKE, HybridConfig2026.get());
            HpkePrivateKey key = (HpkePrivateKey) handle.getPrimary().getKey();
            byte[] publicKey = key.getPublicKey().getPublicKeyBytes().toByteArray();
            byte[] file = new byte[3 * KEY_BYTES];
            System.arraycopy(
                    key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()), 0, file, 0, KEY_BYTES);
            System.arraycopy(publicKey, 0, file, KEY_BYTES, KEY_BYTES);
            System.arraycopy(
                    SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get()),
                    0,
                    file,
                    2 * KEY_BYTES,
                    KEY_BYTES);
            files.write(name + KEY, file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for " + name, e);
        }
    }

    @Override
    public boolean isThere() {
        return files.areThere();
    }

    /**
     * Holds this folder to the id of the vault that the database remembers, or gives it a new one.
     *
     * @param known empty if the database remembers none
     * @return the id to remember
     * @throws IllegalStateException naming the folder and the way out, if it is another vault
     */
    public String bind(Optional<String> known) {
        return files.bind(known, SecretBytes.randomBytes(Slot.ID_BYTES).toByteArray(InsecureSecretKeyAccess.get()));
    }

    @Override
    public boolean holds(String name) {
        return files.read(name + KEY).isPresent();
    }

    @Override
    public byte[] seal(String name, byte[] plain) {
        try {
            return open(name).encrypt().encrypt(plain, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot could not be sealed", e);
        }
    }

    @Override
    public byte[] mark(String name, byte[] marked) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(open(name).markKey());
            return Arrays.copyOf(mac.doFinal(marked), Slot.ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }

    @Override
    public Optional<byte[]> open(String name, byte[] sealed) {
        HybridDecrypt decrypt = open(name).decrypt();
        try {
            return Optional.of(decrypt.decrypt(sealed, CONTEXT));
        } catch (GeneralSecurityException e) {
            // Not sealed for this key: expected of bytes that somebody put there.
            return Optional.empty();
        }
    }

    @Override
    public void destroy(String name) {
        opened.remove(name);
        files.destroy(name + KEY);
    }

    @Override
    public void retain(Set<String> names) {
        opened.keySet().retainAll(names);
        files.destroyAllBut(names.stream().map(name -> name + KEY).collect(Collectors.toSet()));
    }

    private Opened open(String name) {
        return opened.computeIfAbsent(name, this::load);
    }

    private Opened load(String name) {
        byte[] file = files.read(name + KEY).orElseThrow(() -> new KeyLost(name));
        try {
            HpkePublicKey publicKey = HpkePublicKey.create(HPKE, Bytes.copyFrom(file, KEY_BYTES, KEY_BYTES), null);
            SecretBytes secret = SecretBytes.copyFrom(Arrays.copyOf(file, KEY_BYTES), InsecureSecretKeyAccess.get());
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(HpkePrivateKey.create(publicKey, secret))
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new Opened(
                    handle.getPublicKeysetHandle().getPrimitive(HybridConfig2026.get(), HybridEncrypt.class),
                    handle.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class),
                    new SecretKeySpec(file, 2 * KEY_BYTES, KEY_BYTES, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("the key of " + name + " in the vault is damaged", e));
        }
    }

    /** A key in use. */
    private record Opened(HybridEncrypt encrypt, HybridDecrypt decrypt, SecretKeySpec markKey) {}
}
