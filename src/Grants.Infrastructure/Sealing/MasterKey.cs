using System.Security.Cryptography;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>AES-256-GCM keys from a file or the environment. Read at start; a missing or weak key stops the start with a sentence. Read again when a key is asked for that is not known.</summary>
internal sealed class MasterKey : IMasterKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly SealingOptions options;
    private volatile Ring ring;

    public MasterKey(IOptions<SealingOptions> options)
    {
        this.options = options.Value;

        // Beside wrapped keys a missing file is a lost file, in a demo too: a new one could not open them.
        if (this.options is { Provider: "file", CreateKeyFile: true } o && !File.Exists(o.KeyFile) && !File.Exists(o.KeyStore)) KeyFile.Create(o.KeyFile);
        ring = Read();
    }

    public IReadOnlyList<string> Ids => ring.Ids;

    public string Source => options.Provider == "file" ? options.KeyFile : options.KeyVariable;

    public bool Holds(string id)
    {
        if (ring.Keys.ContainsKey(id)) return true;
        ring = Read();
        return ring.Keys.ContainsKey(id);
    }

    public byte[] Wrap(string id, ReadOnlySpan<byte> key, ReadOnlySpan<byte> context)
    {
        var wrapped = new byte[NonceSize + key.Length + TagSize];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        using var aes = new AesGcm(Key(id), TagSize);
        aes.Encrypt(wrapped.AsSpan(0, NonceSize), key, wrapped.AsSpan(NonceSize, key.Length), wrapped.AsSpan(^TagSize..), context);
        return wrapped;
    }

    public byte[] Unwrap(string id, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        if (wrapped.Length < NonceSize + TagSize) throw new IntegrityException();
        var plain = new byte[wrapped.Length - NonceSize - TagSize];
        using var aes = new AesGcm(Key(id), TagSize);
        try
        {
            aes.Decrypt(wrapped[..NonceSize], wrapped[NonceSize..^TagSize], wrapped[^TagSize..], plain, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new IntegrityException();
        }

        return plain;
    }

    private byte[] Key(string id) => Holds(id) ? ring.Keys[id] : throw new IntegrityException();

    private Ring Read() => new(options.Provider switch
    {
        "file" => KeyFile.Read(options.KeyFile),
        "environment" => KeyFile.Parse(Environment.GetEnvironmentVariable(options.KeyVariable), options.KeyVariable),
        var other => throw new RefusedToStartException($"Sealing:Provider '{other}' is not known; use 'file' or 'environment'."),
    });

    private sealed class Ring(IReadOnlyList<byte[]> keys)
    {
        public Dictionary<string, byte[]> Keys { get; } = keys.GroupBy(k => KeyFile.IdOf(k)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

        public IReadOnlyList<string> Ids { get; } = [.. keys.Select(k => KeyFile.IdOf(k)).Distinct(StringComparer.Ordinal)];
    }
}
