namespace Grants.Payments.Domain.Statements;

/// <summary>Codes of bank statements and of matching; the sentences are in Localization.</summary>
internal static class StatementErrors
{
    public const string FileMissing = "statement.file-missing";
    public const string FileTooLarge = "statement.file-too-large";
    public const string HasProblems = "statement.has-problems";
    public const string NothingNew = "statement.nothing-new";
    public const string AccountUnset = "statement.account-unset";

    /// <summary>A person may not match a payment they had a part in.</summary>
    public const string OwnPayment = "statement.own-payment";
    public const string TargetTaken = "statement.target-taken";
    public const string TargetWrong = "statement.target-wrong";
    public const string OtherCurrency = "statement.other-currency";
    public const string ReasonNeeded = "statement.reason-needed";
}

/// <summary>What can be wrong in a file; sentences under the same keys.</summary>
internal static class FileProblems
{
    public const string Empty = "statement.empty";
    public const string BadEncoding = "statement.bad-encoding";
    public const string NotText = "statement.not-text";
    public const string UnknownKind = "statement.unknown-kind";
    public const string HasDtd = "statement.has-dtd";
    public const string XmlBroken = "statement.xml-broken";
    public const string NotCamt053 = "statement.not-camt053";
    public const string AccountMissing = "statement.account-missing";
    public const string AccountForeign = "statement.account-foreign";
    public const string CurrencyMissing = "statement.currency-missing";
    public const string CurrencyUnknown = "statement.currency-unknown";
    public const string BalanceMissing = "statement.balance-missing";
    public const string BalanceOff = "statement.balance-off";
    public const string RowBalanceOff = "statement.row-balance-off";
    public const string DateWrong = "statement.date-wrong";
    public const string DateInFuture = "statement.date-in-future";
    public const string AmountWrong = "statement.amount-wrong";
    public const string AmountDigits = "statement.amount-digits";
    public const string AmountTwice = "statement.amount-twice";
    public const string AmountLarge = "statement.amount-large";
    public const string DirectionMissing = "statement.direction-missing";
    public const string TooManyLines = "statement.too-many-lines";
    public const string ColumnMissing = "statement.column-missing";
    public const string ColumnTwice = "statement.column-twice";
    public const string CellsWrong = "statement.cells-wrong";
    public const string QuotesBroken = "statement.quotes-broken";
}
