using System.Security.Cryptography;
using System.Text;
using Grants.Kernel.Entities;
using Grants.Kernel.Text;

namespace Grants.Identity.Domain.Factors;

/// <summary>One of the ten codes a person keeps on paper. Works once.</summary>
internal sealed class RecoveryCode : Entity
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int GroupLength = 4;

    private RecoveryCode()
    {
    }

    public Guid UserId { get; private set; }

    /// <summary>HMAC-SHA256 under the account's id: 77 random bits need no slow hash.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTime? UsedAt { get; private set; }

    public static RecoveryCode Of(Guid userId, string text) => new() { UserId = userId, Hash = HashOf(userId, text) };

    /// <summary>A new code as shown, e.g. <c>K7QM-3F9T-WXZ2-H4BC</c>.</summary>
    public static string NewText()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, IdentityConsts.RecoveryCodeLength);
        return string.Join('-', letters.Chunk(GroupLength).Select(g => new string(g)));
    }

    /// <summary>What is stored of a code, however it was typed.</summary>
    public static byte[] HashOf(Guid userId, string typed)
    {
        var letters = string.Concat(Digits.ToLatin(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return HMACSHA256.HashData(userId.ToByteArray(bigEndian: true), Encoding.ASCII.GetBytes(letters));
    }
}
