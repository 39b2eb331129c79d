using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Payments.Domain.BankFiles;

/// <summary>Reads ISO 20022 CustomerPaymentStatusReport (pain.002.001, any version): what the bank says became of the orders in a file.</summary>
internal static class Pain002
{
    /// <summary>Longest file that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const string NamespaceStart = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    // A bank's file has no need of entities or of anything from elsewhere.
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxBytes };

    /// <summary>Errors: <c>payment.status-unreadable</c>, <c>payment.status-kind</c>, <c>payment.status-empty</c>; none carries a part of the file.</summary>
    public static BankStatusReport Read(byte[] bytes)
    {
        var document = Load(bytes);
        XNamespace ns = document.Root!.Name.Namespace;
        if (!ns.NamespaceName.StartsWith(NamespaceStart, StringComparison.Ordinal)) throw new BusinessException(PaymentsErrors.StatusKind);
        var made = DayOf(document.Descendants(ns + "CreDtTm").FirstOrDefault()?.Value);
        var group = document.Descendants(ns + "OrgnlGrpInfAndSts").FirstOrDefault();
        var all = group?.Element(ns + "GrpSts")?.Value ?? document.Descendants(ns + "PmtInfSts").FirstOrDefault()?.Value;
        List<BankStatus> each = [.. document.Descendants(ns + "TxInfAndSts").Select(t => ReadOne(t, ns, made))];
        if (each.Count == 0 && all is null) throw new BusinessException(PaymentsErrors.StatusEmpty);
        return new BankStatusReport(Trim(group?.Element(ns + "OrgnlMsgId")?.Value), each.Count == 0 ? new BankStatus("", all!, null, null, made) : null, each);
    }

    private static XDocument Load(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new BusinessException(PaymentsErrors.StatusUnreadable, e);
        }
    }

    private static BankStatus ReadOne(XElement transaction, XNamespace ns, DateOnly? made) => new(
        Trim(transaction.Element(ns + "OrgnlEndToEndId")?.Value) ?? Trim(transaction.Element(ns + "OrgnlInstrId")?.Value) ?? "",
        Trim(transaction.Element(ns + "TxSts")?.Value) ?? "",
        Trim(transaction.Element(ns + "AcctSvcrRef")?.Value),
        Trim(transaction.Descendants(ns + "Rsn").FirstOrDefault()?.Element(ns + "Cd")?.Value),
        DayOf(transaction.Element(ns + "AccptncDtTm")?.Value) ?? made);

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: <= PaymentsConsts.BankReferenceLength } fits ? fits : text.Trim()[..PaymentsConsts.BankReferenceLength];

    /// <summary>A time without a zone is the bank's own day.</summary>
    private static DateOnly? DayOf(string? text)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return text!.Contains('Z', StringComparison.Ordinal) || text.LastIndexOf('+') > 0 ? Baghdad.DayOf(at.UtcDateTime) : DateOnly.FromDateTime(at.DateTime);
    }
}

/// <summary>What a bank says of one file.</summary>
/// <param name="MessageId">The file's code, or null.</param>
/// <param name="All">One status for all orders of the file, when it says nothing of each.</param>
/// <param name="Each">Statuses of orders.</param>
internal sealed record BankStatusReport(string? MessageId, BankStatus? All, IReadOnlyList<BankStatus> Each);

/// <summary>What a bank says of one order.</summary>
/// <param name="OrderCode">End-to-end reference: the order's code.</param>
/// <param name="Status">ExternalPaymentTransactionStatus1Code, such as <c>ACSC</c>.</param>
/// <param name="BankReference">The bank's own reference, or null.</param>
/// <param name="Reason">ExternalStatusReason1Code, such as <c>AC04</c>, or null.</param>
/// <param name="On">Day, or null when the file says none.</param>
internal sealed record BankStatus(string OrderCode, string Status, string? BankReference, string? Reason, DateOnly? On)
{
    /// <summary>What it means for an order.</summary>
    public BankStatusMeaning Meaning => Status switch
    {
        "ACSC" or "ACCC" or "ACSP" or "ACWC" => BankStatusMeaning.Sent,
        "RJCT" or "CANC" => BankStatusMeaning.Failed,
        "RCVD" or "ACTC" or "ACCP" or "ACFC" or "PDNG" or "PART" => BankStatusMeaning.Pending,
        _ => BankStatusMeaning.Unknown,
    };
}

/// <summary>What a bank's status means for an order.</summary>
internal enum BankStatusMeaning
{
    /// <summary>The bank took it.</summary>
    Sent,

    /// <summary>The bank refused it.</summary>
    Failed,

    /// <summary>The bank has not decided.</summary>
    Pending,

    /// <summary>A code we do not know: a person asks the bank.</summary>
    Unknown,
}
