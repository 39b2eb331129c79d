using System.Text;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>The append-only file of checkpoints: one JSON object a line, on disk before anybody goes on.</summary>
internal sealed class CheckpointFile(AuditSigner signer)
{
    private long known;

    /// <summary>True when everything up to a size is in the file, as far as this process wrote or read it.</summary>
    public bool Covers(long size)
    {
        if (size <= Interlocked.Read(ref known)) return true;
        using var end = Open();
        return size <= end.Size;
    }

    /// <summary>True when the file speaks for more than so many entries.</summary>
    public bool IsBeyond(long size)
    {
        if (!File.Exists(signer.FilePath)) return false;
        using var end = Open();
        return end.Size > size;
    }

    /// <summary>Opens the end of the file, alone: a second process waits for its next turn by failing.</summary>
    public End Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(signer.FilePath))!);
        return new End(this, new FileStream(signer.FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
    }

    internal sealed class End : IDisposable
    {
        private readonly CheckpointFile owner;
        private readonly FileStream stream;

        public End(CheckpointFile owner, FileStream stream)
        {
            (this.owner, this.stream) = (owner, stream);
            Size = CutOff();
            Interlocked.Exchange(ref owner.known, Size);
        }

        /// <summary>Entries that the last whole line speaks for.</summary>
        public long Size { get; private set; }

        public void Append(CheckpointNote line)
        {
            stream.Write(Encoding.ASCII.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
            Size = line.Size;
            Interlocked.Exchange(ref owner.known, Size);
        }

        public void Dispose() => stream.Dispose();

        /// <summary>A line that a crash cut off is taken away: it was never said. Leaves the stream behind the last whole line.</summary>
        private long CutOff()
        {
            var tail = Tail();
            var whole = tail.LastIndexOf('\n') + 1;
            if (whole < tail.Length) stream.SetLength(stream.Length - (tail.Length - whole));
            stream.Seek(0, SeekOrigin.End);
            var last = tail[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
            return last is null ? 0 : (CheckpointNote.Parse(last) ?? throw new InvalidOperationException("The last line of the checkpoint file is no checkpoint: somebody has written into it.")).Size;
        }

        /// <summary>The end of the file from before its last whole line: lines are as long as there were entries between them.</summary>
        private string Tail()
        {
            for (var length = 1L << 16; ; length *= 4)
            {
                var from = Math.Max(0, stream.Length - length);
                stream.Seek(from, SeekOrigin.Begin);
                var bytes = new byte[stream.Length - from];
                stream.ReadExactly(bytes);
                var tail = Encoding.ASCII.GetString(bytes);
                if (from == 0) return tail;
                var end = tail.LastIndexOf('\n');
                if (end > 0 && tail.LastIndexOf('\n', end - 1) is var before and >= 0) return tail[(before + 1)..];
            }
        }
    }
}
