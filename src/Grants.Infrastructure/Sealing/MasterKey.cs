using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Sealing;

/// <summary>AES-256-GCM key from a file or the environment. Read once at start; a missing or weak key stops the start with a sentence.</summary>
internal sealed class MasterKey : IMasterKey
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] key;

    public MasterKey(IOptions<SealingOptions> options)
    {
        key = options.Value.Provider switch
        {
            "file" => FromFile(options.Value),
            "environment" => Parse(Environment.GetEnvironmentVariable(options.Value.KeyVariable), options.Value.KeyVariable),
            var other => throw new InvalidOperationException($"Sealing:Provider '{other}' is not known; use 'file' or 'environment'."),
        };
        Id = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 4));
    }

    public string Id { get; }

    public byte[] Wrap(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var wrapped = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(wrapped.AsSpan(0, NonceSize), plain, wrapped.AsSpan(NonceSize, plain.Length), wrapped.AsSpan(^TagSize..), context);
        return wrapped;
    }

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        if (wrapped.Length < NonceSize + TagSize) throw new IntegrityException();
        var plain = new byte[wrapped.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
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

    private static byte[] FromFile(SealingOptions options)
    {
        if (!File.Exists(options.KeyFile))
        {
            if (!options.CreateKeyFile)
                throw new InvalidOperationException($"The key file '{options.KeyFile}' is missing. Put it back from its backup; a new one cannot open what the old one sealed.");
            Create(options.KeyFile);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(options.KeyFile) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
            throw new InvalidOperationException($"The key file '{options.KeyFile}' can be read by others. Run: chmod 600 '{options.KeyFile}'");
        return Parse(File.ReadAllText(options.KeyFile), options.KeyFile);
    }

    /// <summary>Makes the file with mode 0600 from the first byte on; never overwrites.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, how);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static byte[] Parse(string? text, string source)
    {
        var bytes = new byte[KeySize];
        if (text is null || !Convert.TryFromBase64String(text.Trim(), bytes, out var written) || written != KeySize)
            throw new InvalidOperationException($"'{source}' does not hold a key: 32 random bytes in base64 are expected (openssl rand -base64 32).");
        return bytes;
    }
}
