using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Recourse.Evidence;

/// <summary>The private key of whoever keeps the ledger. It never stands inside a case folder.</summary>
internal sealed class SigningKey : IDisposable
{
    private const string FileName = "signing-key.pem";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly Key _key;

    private SigningKey(Key key, bool wasMade)
    {
        _key = key;
        WasMade = wasMade;
    }

    /// <summary>True if the key did not exist before.</summary>
    public bool WasMade { get; }

    /// <summary>32 bytes as RFC 8032 writes them.</summary>
    public byte[] PublicKey => _key.PublicKey.Export(KeyBlobFormat.RawPublicKey);

    /// <summary>The folder where keys stand if none is named: <c>RECOURSE_HOME</c>, else <c>XDG_CONFIG_HOME/recourse</c>, else <c>~/.config/recourse</c>.</summary>
    public static string DefaultFolder()
    {
        if (Environment.GetEnvironmentVariable("RECOURSE_HOME") is { Length: > 0 } home)
        {
            return home;
        }

        // A relative XDG_CONFIG_HOME is to be ignored (XDG Base Directory Specification).
        return Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } config && Path.IsPathFullyQualified(config)
            ? Path.Combine(config, "recourse")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".config", "recourse");
    }

    /// <summary>The key in the folder, or null where there is none.</summary>
    /// <exception cref="VaultException">The file is there and is no Ed25519 private key, or can't be read.</exception>
    public static SigningKey? TryLoad(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new SigningKey(Key.Import(SignatureAlgorithm.Ed25519, File.ReadAllBytes(path), KeyBlobFormat.PkixPrivateKeyText), wasMade: false);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new VaultException($"{path}: is no readable Ed25519 private key ({fault.Message})", fault);
        }
    }

    /// <summary>The key in the folder; made there (readable by its owner only) where there is none.</summary>
    public static SigningKey LoadOrMake(string folder, IFileSteps steps)
    {
        // The file appears whole, so that a key that is there needs no lock: many commands may begin at once.
        if (TryLoad(folder) is { } known)
        {
            return known;
        }

        steps.MakePrivateDirectory(folder);
        using var alone = FileLock.TakeWithin(Path.Combine(folder, ".lock"), $"another process is making the signing key in {folder}", s_patience);
        if (TryLoad(folder) is { } there)
        {
            return there;
        }

        var key = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextArchiving });
        var path = Path.Combine(folder, FileName);
        var pem = key.Export(KeyBlobFormat.PkixPrivateKeyText);
        steps.WritePrivate(path + ".new", pem);
        CryptographicOperations.ZeroMemory(pem);
        steps.Move(path + ".new", path);
        steps.SyncDirectory(folder);
        return new SigningKey(key, wasMade: true);
    }

    /// <summary>Signs a checkpoint; the key bears the origin's name.</summary>
    public string Sign(Checkpoint checkpoint)
    {
        var key = new VerifierKey(checkpoint.Origin, PublicKey);
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(checkpoint.Text));
        return new SignedNote(checkpoint.Text, [new NoteSignature(key.Name, key.Id, signature)]).Render();
    }

    /// <summary>The bare signature over some bytes.</summary>
    public byte[] SignBytes(ReadOnlySpan<byte> bytes) => SignatureAlgorithm.Ed25519.Sign(_key, bytes);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
