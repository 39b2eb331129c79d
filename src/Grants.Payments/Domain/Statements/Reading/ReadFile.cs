namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Formats that are read.</summary>
internal enum StatementKind
{
    /// <summary>ISO 20022 BankToCustomerStatement, camt.053.</summary>
    Camt053,

    /// <summary>A table with one line for each booking.</summary>
    Csv,
}

/// <summary>A file as it was read. Nothing of it is stored yet; with a problem nothing ever is.</summary>
internal sealed record ReadFile(StatementKind? Kind, IReadOnlyList<ReadStatement> Statements, IReadOnlyList<LineProblem> Problems)
{
    public static ReadFile Refused(StatementKind? kind, params IEnumerable<LineProblem> problems) => new(kind, [], [.. problems]);
}

/// <summary>A balance of an account at the end of a day; negative when overdrawn.</summary>
internal sealed record ReadBalance(long Minor, DateOnly On);

/// <summary>One statement of one account.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Iban">Without spaces; null when the file names no account.</param>
/// <param name="Currency">Of the account.</param>
/// <param name="Opening">Before the first line.</param>
/// <param name="Closing">After the last line.</param>
/// <param name="Lines">Booked lines in the order of the file.</param>
/// <param name="Pending">Lines that were announced and not booked: they are left out.</param>
internal sealed record ReadStatement(int Line, string? Iban, string Currency, ReadBalance? Opening, ReadBalance? Closing, IReadOnlyList<ReadLine> Lines, int Pending)
{
    public DateOnly? FromOn => Lines.Count > 0 ? Lines.Min(l => l.BookedOn) : Opening?.On;

    public DateOnly? ToOn => Closing?.On ?? (Lines.Count > 0 ? Lines.Max(l => l.BookedOn) : null);

    /// <summary>Never the account.</summary>
    public override string ToString() => "[sealed]";
}

/// <summary>One booking.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="BookedOn">Day of booking.</param>
/// <param name="ValueOn">Day from which it counts.</param>
/// <param name="Minor">Minor units, above zero.</param>
/// <param name="Currency">Usually the account's.</param>
/// <param name="IsCredit">True when the account has more afterwards.</param>
/// <param name="IsReversal">True when it takes an earlier booking back.</param>
/// <param name="Texts">What the bank says about it.</param>
internal sealed record ReadLine(int Line, DateOnly BookedOn, DateOnly ValueOn, long Minor, string Currency, bool IsCredit, bool IsReversal, LineTexts Texts)
{
    public long Signed => IsCredit ? Minor : -Minor;

    /// <summary>Never a text of it.</summary>
    public override string ToString() => "[sealed]";
}
