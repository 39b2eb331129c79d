using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Grants.Identity.Domain.Signing;

namespace Grants.Identity.Contracts;

/// <summary>Checks a file of signed decisions offline: content against its hash, hash against the challenge, challenge against the signature.</summary>
public static class SignedActVerifier
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file to its end; a broken line is a fault and not the end.</summary>
    public static async Task<SignedActReport> CheckAsync(TextReader from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        var (signed, confirmed, faults, number) = (0, 0, new List<string>(), 0);
        while (await from.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            var (record, fault) = Read(line);
            if (record is not null) fault ??= FaultOf(record);
            if (fault is not null) faults.Add($"line {number} {record?.Id}: {fault}");
            else if (record!.Signature is null) confirmed++;
            else signed++;
        }

        return new SignedActReport(signed, confirmed, faults);
    }

    private static (SignedActLine? Record, string? Fault) Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedActLine>(line, Options) is { Content: not null, ContentHash: not null } record ? (record, null) : (null, "not-a-record");
        }
        catch (JsonException)
        {
            return (null, "not-a-record");
        }
    }

    private static string? FaultOf(SignedActLine record)
    {
        try
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(record.Content));
            if (!hash.AsSpan().SequenceEqual(Bytes(record.ContentHash))) return "content";
            if (!SaysTheSame(record)) return "content-of-another-act";
            if (record.Signature is null) return record.Factor == "Passkey" ? "signature-missing" : null;
            var at = DateTime.UnixEpoch.AddMilliseconds(record.ConfirmedAtMs);
            var challenge = ActContent.ChallengeOf(Bytes(record.Nonce), at, hash);
            return SignatureCheck.FaultOf(
                challenge, new Assertion(Bytes(record.PublicKey), Bytes(record.AuthenticatorData), Bytes(record.ClientDataJson), Bytes(record.Signature)));
        }
        catch (FormatException)
        {
            return "not-base64url";
        }
    }

    /// <summary>The columns beside the content are for finding; what counts is inside.</summary>
    private static bool SaysTheSame(SignedActLine record)
    {
        try
        {
            var inside = JsonElement.Parse(record.Content);
            return inside.GetProperty("act").GetString() == record.Act && inside.GetProperty("recordId").GetGuid() == record.RecordId
                && inside.GetProperty("by").GetGuid() == record.UserId;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static byte[] Bytes(string? text) => Base64Url.DecodeFromChars(text ?? string.Empty);
}
