using System.Buffers.Binary;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>The blocks of a LevelDB table (<c>*.ldb</c>), opened: a browser keeps storage and sites in such files.</summary>
internal static class LevelDbTable
{
    private const ulong Magic = 0xdb4775248b80fb57;
    private const int Footer = 48;
    private const int Trailer = 5;

    public static IEnumerable<byte[]> Blocks(byte[] file)
    {
        if (file.Length < Footer || BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(file.Length - 8)) != Magic) yield break;
        var at = file.Length - Footer;
        _ = Handle(file, ref at);
        if (Block(file, Handle(file, ref at)) is not { } index) yield break;
        foreach (var handle in Handles(index))
        {
            if (Block(file, handle) is { } block) yield return block;
        }
    }

    /// <summary>The index says of each block where it begins and how long it is.</summary>
    private static List<(int Offset, int Size)> Handles(byte[] index)
    {
        var handles = new List<(int, int)>();
        var end = index.Length - 4 - (4 * BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(index.Length - 4)));
        for (var at = 0; at < end;)
        {
            _ = Snappy.Varint(index, ref at);
            var key = Snappy.Varint(index, ref at);
            var value = Snappy.Varint(index, ref at);
            at += key;
            var inside = at;
            handles.Add(Handle(index, ref inside));
            at += value;
        }

        return handles;
    }

    private static (int Offset, int Size) Handle(ReadOnlySpan<byte> bytes, ref int at) => (Snappy.Varint(bytes, ref at), Snappy.Varint(bytes, ref at));

    private static byte[]? Block(byte[] file, (int Offset, int Size) handle)
    {
        if (handle.Offset < 0 || handle.Size <= 0 || handle.Offset + handle.Size + Trailer > file.Length) return null;
        var stored = file.AsSpan(handle.Offset, handle.Size);
        return file[handle.Offset + handle.Size] == 1 ? Snappy.Open(stored) : stored.ToArray();
    }
}
