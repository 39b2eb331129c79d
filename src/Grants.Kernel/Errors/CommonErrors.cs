namespace Grants.Kernel.Errors;

/// <summary>Codes every module uses.</summary>
public static class CommonErrors
{
    /// <summary>Not there or not yours.</summary>
    public const string NotFound = "not-found";

    /// <summary>Changed by someone else since it was read.</summary>
    public const string Stale = "stale";

    /// <summary>The act is not possible in the present state.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>One or more fields are wrong; see the errors by field.</summary>
    public const string Invalid = "invalid";

    /// <summary>The person may not do this because of their own part in it.</summary>
    public const string SamePerson = "same-person";
}
