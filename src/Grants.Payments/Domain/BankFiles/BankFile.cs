using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;

namespace Grants.Payments.Domain.BankFiles;

/// <summary>The file for a bank, made once when its orders are released. Every download is these bytes.</summary>
internal sealed class BankFile : AggregateRoot, ISealedRecord
{
    private BankFile()
    {
    }

    /// <param name="code">Of its one order, or of the batch.</param>
    /// <param name="content">The message.</param>
    /// <param name="at">UTC.</param>
    public BankFile(string code, byte[] content, DateTime at)
    {
        Name = code + ".xml";
        Content = Sealed.Of(content);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        MadeAt = at;
    }

    /// <summary>Neutral: the code of its order or batch.</summary>
    public string Name { get; private set; } = "";

    /// <summary>It may carry orders of several partners, so it lies under the programme's own key.</summary>
    public Guid KeyOwnerId => Guid.Empty;

    public Sealed<byte[]>? Content { get; private set; }

    /// <summary>Of the content, lower-case hexadecimal: what a person compares with the bank's screen.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTime MadeAt { get; private set; }
}
