using System.IO.Pipelines;

namespace Grants.Infrastructure.Auditing.Tree;

/// <summary>Checks the log of this database against its checkpoints. Entries are checked as they are read: a log of any length needs no memory of its own.</summary>
internal sealed class AuditSelfCheck(AuditExport export, AuditSigner signer)
{
    public async Task<AuditReport> RunAsync(CancellationToken cancellationToken)
    {
        var pipe = new Pipe();
        using var checkpoints = File.Exists(signer.FilePath) ? File.OpenText(signer.FilePath) : StreamReader.Null;
        var log = pipe.Reader.AsStream();
        var writing = WriteAsync(pipe.Writer, cancellationToken);
        try
        {
            return await AuditVerifier.VerifyAsync(log, checkpoints, signer.PublicKey, cancellationToken);
        }
        finally
        {
            // Whoever stops at a fault reads no further; the rest is then written into nothing.
            await log.DisposeAsync();
            await writing;
        }
    }

    private async Task WriteAsync(PipeWriter to, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = to.AsStream(leaveOpen: true);
            await export.WriteAsync(stream, cancellationToken);
            await to.CompleteAsync();
        }
        catch (Exception e)
        {
            await to.CompleteAsync(e);
            throw;
        }
    }
}
