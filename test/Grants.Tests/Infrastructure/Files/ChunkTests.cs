using System.Security.Cryptography;
using Grants.Infrastructure.Files.Chunks;
using Grants.Infrastructure.Sealing;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>An encrypted file opens as it was written and in no other way.</summary>
public sealed class ChunkTests : IDisposable
{
    private const int RecordSize = Chunk.Size + 32;
    private readonly string folder = Directory.CreateTempSubdirectory("grants-chunks-").FullName;
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Guid id = Guid.CreateVersion7();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk.Size)]
    [InlineData(Chunk.Size + 1)]
    [InlineData((Chunk.Size * 3) + 17)]
    public void What_wownerwritten_is_read_from_any_place(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);
        var file = Write(plain, id);
        using var stream = Open(file, id);
        stream.Length.ShouldBe(size);
        ReadAll(stream).ShouldBe(plain);
        foreach (var at in new[] { size - 1, size / 2, 0 }.Where(p => p >= 0 && p < size))
        {
            stream.Position = at;
            stream.ReadByte().ShouldBe(plain[at]);
        }
    }

    [Fact]
    public void Changed_cut_swapped_repeated_and_moved_chunks_are_refused()
    {
        var original = File.ReadAllBytes(Write(RandomNumberGenerator.GetBytes((Chunk.Size * 3) + 500), id));
        var other = File.ReadAllBytes(Write(RandomNumberGenerator.GetBytes((Chunk.Size * 3) + 500), Guid.CreateVersion7()));
        byte[] Part(byte[] bytes, int n) => bytes[(n * RecordSize)..Math.Min((n + 1) * RecordSize, bytes.Length)];
        var first = Part(original, 0);
        var second = Part(original, 1);
        var third = Part(original, 2);
        var last = Part(original, 3);
        var changes = new Dictionary<string, byte[]>
        {
            ["without its last chunk"] = [.. first, .. second, .. third],
            ["without its first"] = [.. second, .. third, .. last],
            ["without one between"] = [.. first, .. third, .. last],
            ["two swapped"] = [.. second, .. first, .. third, .. last],
            ["one twice"] = [.. first, .. first, .. second, .. third, .. last],
            ["last in the middle"] = [.. first, .. last],
            ["something behind"] = [.. original, 1, 2, 3],
            ["another file's chunk"] = [.. Part(other, 0), .. second, .. third, .. last],
            ["third says it is the last"] = [.. first, .. second, (byte)(third[0] | 0x80), .. third[1..]],
            ["cut inside"] = original[..^7],
            ["nothing"] = [],
        };
        foreach (var at in new[] { 0, 3, 5, 100, RecordSize + 20, original.Length - 1 })
        {
            var flipped = (byte[])original.Clone();
            flipped[at] ^= 1;
            changes[$"flipped at {at}"] = flipped;
        }

        foreach (var (name, bytes) in changes) Should.Throw<IntegrityException>(() => ReadAll(Open(Save(bytes), id)), name);
        Should.Throw<IntegrityException>(() => ReadAll(Open(Save(original), Guid.CreateVersion7())), "under another name");
        ReadAll(Open(Save(original), id)).Length.ShouldBe((Chunk.Size * 3) + 500);
    }

    [Fact]
    public async Task A_spool_goes_on_where_a_crash_left_it()
    {
        var plain = RandomNumberGenerator.GetBytes(Chunk.Size + 5000);
        var file = Path.Combine(folder, "spool");
        using (var spool = Spool(file)) (await spool.AppendAsync(new MemoryStream(plain[..70_000]), plain.Length, default)).ShouldBeTrue();
        File.WriteAllBytes(file, [.. File.ReadAllBytes(file), 0, 0, 0x10, 0, 1, 2, 3]);
        using (var spool = Spool(file))
        {
            spool.Length.ShouldBe(70_000);
            (await spool.AppendAsync(new MemoryStream(plain[70_000..]), plain.Length, default)).ShouldBeTrue();
            (await spool.AppendAsync(new MemoryStream([1]), plain.Length, default)).ShouldBeFalse("no more than was said");
            spool.Length.ShouldBe(plain.Length);
        }

        using var stream = new SealedReadStream(File.OpenHandle(file), id, key, isWhole: false);
        ReadAll(stream).ShouldBe(plain);
        File.ReadAllBytes(file).AsSpan().IndexOf(plain.AsSpan(100, 32)).ShouldBe(-1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Spool Spool(string file) => new(File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), id, key);

    private string Write(byte[] plain, Guid owner)
    {
        var file = Path.Combine(folder, Path.GetRandomFileName());
        using var stream = new SealedWriteStream(new FileStream(file, FileMode.CreateNew), owner, key);
        stream.Write(plain);
        stream.Complete().Length.ShouldBe(32);
        return file;
    }

    private string Save(byte[] bytes)
    {
        var file = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private SealedReadStream Open(string file, Guid owner) => new(File.OpenHandle(file), owner, key, isWhole: true);

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        stream.Position = 0;
        return all.ToArray();
    }
}
