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
 * A vault in a folder. {@code NAME.key} holds a private key (32 bytes), its public key (32) and the key of the slot
 * marks (32).
 *
 * <p>Sealing is HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM.
 */
@AccessesPartialKey // A key file holds the bare keys.
public final class FolderVault implements Vault {
    private static final int KEY_BYTES = 32;
    private static final HpkeParameters HPKE = parameters();
    private static final byte[] NO_CONTEXT = {};
    private static final String KEY_SUFFIX = ".key";

    private final KeyFiles files;
    private final Map<String, LoadedKeys> loaded = new ConcurrentHashMap<>();

    /**
     * Opens the vault in this folder; the first start creates the folder, accessible only to its owner.
     *
     * @param database file of the database: if it exists, this is not the first start
     * @throws IllegalStateException naming the folder and the way out, if it is not safe
     */
    public FolderVault(Path folder, Path database) {
        this.files = KeyFiles.in(folder, database);
    }

    private static HpkeParameters parameters() {
        // Tink seals four times as fast with BoringSSL and falls back to Java. As the last provider, Conscrypt serves
        // only code that asks for it by name.
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
    public void createKeys(String name) {
        if (hasKeys(name)) {
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
            files.write(name + KEY_SUFFIX, file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made for " + name, e);
        }
    }

    @Override
    public boolean isAvailable() {
        return files.isFolderPresent();
    }

    /**
     * Checks that this folder is the vault that the database remembers, or gives it a new id.
     *
     * @param known empty if the database remembers none
     * @return id to remember
     * @throws IllegalStateException naming the folder and the way out, if it is another vault
     */
    public String bind(Optional<String> known) {
        return files.bind(known, SecretBytes.randomBytes(Slot.ID_BYTES).toByteArray(InsecureSecretKeyAccess.get()));
    }

    @Override
    public boolean hasKeys(String name) {
        return files.read(name + KEY_SUFFIX).isPresent();
    }

    @Override
    public byte[] seal(String name, byte[] plain) {
        try {
            return open(name).encrypt().encrypt(plain, NO_CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot could not be sealed", e);
        }
    }

    @Override
    public byte[] mac(String name, byte[] marked) {
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
            return Optional.of(decrypt.decrypt(sealed, NO_CONTEXT));
        } catch (GeneralSecurityException e) {
            // Not sealed for this key: expected for bytes that another program wrote.
            return Optional.empty();
        }
    }

    @Override
    public void destroyKeys(String name) {
        loaded.remove(name);
        files.destroy(name + KEY_SUFFIX);
    }

    @Override
    public void destroyAllKeysExcept(Set<String> names) {
        loaded.keySet().retainAll(names);
        files.destroyAllBut(names.stream().map(name -> name + KEY_SUFFIX).collect(Collectors.toSet()));
    }

    private LoadedKeys open(String name) {
        return loaded.computeIfAbsent(name, this::load);
    }

    private LoadedKeys load(String name) {
        byte[] file = files.read(name + KEY_SUFFIX).orElseThrow(() -> new KeyLost(name));
        try {
            HpkePublicKey publicKey = HpkePublicKey.create(HPKE, Bytes.copyFrom(file, KEY_BYTES, KEY_BYTES), null);
            SecretBytes secret = SecretBytes.copyFrom(Arrays.copyOf(file, KEY_BYTES), InsecureSecretKeyAccess.get());
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(HpkePrivateKey.create(publicKey, secret))
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new LoadedKeys(
                    handle.getPublicKeysetHandle().getPrimitive(HybridConfig2026.get(), HybridEncrypt.class),
                    handle.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class),
                    new SecretKeySpec(file, 2 * KEY_BYTES, KEY_BYTES, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("the key of " + name + " in the vault is damaged", e));
        }
    }

    private record LoadedKeys(HybridEncrypt encrypt, HybridDecrypt decrypt, SecretKeySpec markKey) {}
}
