using System.Security.Cryptography;

namespace Grants.HttpApi.Host.Tests.Sealing;

/// <summary>What somebody who can write to the database may do to a sealed value.</summary>
/// <param name="Name">For the message of a failing test.</param>
/// <param name="Change">Makes the forged bytes from the value's own and those of its neighbours; null where there is no such neighbour.</param>
internal sealed record Tampering(string Name, Func<Neighbours, byte[]?> Change)
{
    private const int KeyId = 2;
    private const int Nonce = 18;
    private const int Text = 30;
    private const int Tag = 16;

    public static IReadOnlyList<Tampering> All { get; } =
    [
        new("version 0", n => With(n.Own, 0, 0)),
        new("version 2", n => With(n.Own, 0, 2)),
        new("algorithm 2", n => With(n.Own, 1, 2)),
        new("a bit of the key's id", n => Flip(n.Own, KeyId + 7)),
        new("the id of a key that nobody has", n => [.. n.Own[..KeyId], .. Guid.CreateVersion7().ToByteArray(bigEndian: true), .. n.Own[Nonce..]]),
        new("the key id of another organisation", n => n.OtherOwner is { } other ? [.. n.Own[..KeyId], .. other[KeyId..Nonce], .. n.Own[Nonce..]] : null),
        new("a bit of the nonce", n => Flip(n.Own, Nonce)),
        new("a bit of the text", n => Flip(n.Own, Text)),
        new("a bit of the tag", n => Flip(n.Own, n.Own.Length - 1)),
        new("a tag of zeroes", n => [.. n.Own[..^Tag], .. new byte[Tag]]),
        new("last byte cut", n => n.Own[..^1]),
        new("half", n => n.Own[..(n.Own.Length / 2)]),
        new("header only", n => n.Own[..Nonce]),
        new("nothing", _ => []),
        new("one byte more", n => [.. n.Own, 0]),
        new("one byte before", n => [1, .. n.Own]),
        new("twice", n => [.. n.Own, .. n.Own]),
        new("plain text", _ => "\"plain text instead\""u8.ToArray()),
        new("noise", _ => RandomNumberGenerator.GetBytes(80)),
        new("another row's", n => n.OtherRow),
        new("another column's", n => n.OtherColumn),
        new("another organisation's", n => n.OtherOwner),
    ];

    private static byte[] With(byte[] bytes, int at, byte value) => [.. bytes[..at], value, .. bytes[(at + 1)..]];

    private static byte[] Flip(byte[] bytes, int at) => With(bytes, at, (byte)(bytes[at] ^ 1));
}

/// <summary>A value and others that were sealed by the same program.</summary>
internal sealed record Neighbours(byte[] Own, byte[]? OtherRow, byte[]? OtherColumn, byte[]? OtherOwner);
