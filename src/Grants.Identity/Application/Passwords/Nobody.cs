using System.Buffers.Binary;
using System.Security.Cryptography;
using Grants.Identity.Domain;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;

namespace Grants.Identity.Application.Passwords;

/// <summary>
/// Compared when there is nothing to compare with, so that an unknown name takes as long as a known one: in the form of a stored hash
/// (Identity's third), with random bytes where the hash would be. Making one costs no evaluation, so not even the first unknown name after
/// a start takes longer.
/// </summary>
internal static class Nobody
{
    private const byte Form = 0x01;
    private const int SaltSize = 16;
    private const int KeySize = 32;
    private const int HeadSize = 1 + (3 * sizeof(uint));

    /// <summary>A hash no password has.</summary>
    public static string Hash()
    {
        var bytes = RandomNumberGenerator.GetBytes(HeadSize + SaltSize + KeySize);
        bytes[0] = Form;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), (uint)KeyDerivationPrf.HMACSHA512);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1 + sizeof(uint)), IdentityConsts.PasswordIterations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1 + (2 * sizeof(uint))), SaltSize);
        return Convert.ToBase64String(bytes);
    }
}
