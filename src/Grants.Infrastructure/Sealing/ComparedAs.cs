namespace Grants.Infrastructure.Sealing;

/// <summary>What kind of value is compared, and so which ways of typing it are one (<see cref="Comparable"/>). There is no kind for governorates, kinds or genders.</summary>
public enum ComparedAs
{
    /// <summary>A mail address.</summary>
    Mail,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>An account number or IBAN.</summary>
    Account,

    /// <summary>The name of an organisation, to find one that is entered twice.</summary>
    Words,
}

/// <summary>A sealed record of which one text is compared, such as the IBAN of an account.</summary>
public interface IComparedText
{
    /// <summary>The text.</summary>
    string ComparedText { get; }
}
