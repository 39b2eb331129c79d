using System.Security.Cryptography;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Looks at a key file that an operator named before anything is done with it.</summary>
internal static class PemFile
{
    private const string Curve = "1.2.840.10045.3.1.7";

    /// <summary>What is wrong with a file that should hold a public key of the curve P-256, as a sentence; null when nothing is.</summary>
    public static async Task<string?> FaultOfPublicAsync(string path)
    {
        if (!File.Exists(path)) return $"'{path}' is not there.";
        var text = await File.ReadAllTextAsync(path);
        if (IsPrivate(text)) return $"'{path}' holds the private key. Here only its public half is wanted; keep the private one elsewhere.";
        return IsKey(text) ? null : $"'{path}' is no public key (PEM, P-256).";
    }

    /// <summary>The same for a private key.</summary>
    public static async Task<string?> FaultOfPrivateAsync(string path)
    {
        if (!File.Exists(path)) return $"'{path}' is not there.";
        var text = await File.ReadAllTextAsync(path);
        return IsPrivate(text) && IsKey(text) ? null : $"'{path}' is no private key (PEM, P-256).";
    }

    private static bool IsPrivate(string pem) => pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal);

    private static bool IsKey(string pem)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
