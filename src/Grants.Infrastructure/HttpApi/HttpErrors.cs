namespace Grants.Infrastructure.HttpApi;

/// <summary>Codes of errors of requests, before any module is asked.</summary>
public static class HttpErrors
{
    /// <summary>401: nobody is signed in, or the session has ended.</summary>
    public const string SignInRequired = "sign-in-required";

    /// <summary>403: signed in, but no role of the person may do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>403: signed in, but a second factor must be set up first.</summary>
    public const string FactorNeeded = "factor-needed";

    /// <summary>401: the session is locked until its person shows that they are back.</summary>
    public const string Locked = "locked";

    /// <summary>403: the person must show again who they are; <see cref="Problem.Confirm"/> says how.</summary>
    public const string StepUpNeeded = "step-up-needed";

    /// <summary>400: the body is not the JSON this endpoint takes.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>409: the page is of another version of the program than the one that answers; what was typed is kept and the page loaded again.</summary>
    public const string ClientOutdated = "client-outdated";

    /// <summary>404: no such page or record.</summary>
    public const string NotFound = "not-found";

    /// <summary>405.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>428: a change must say which version it saw.</summary>
    public const string IfMatchRequired = "if-match-required";

    /// <summary>400: a create must bring a key of its own.</summary>
    public const string IdempotencyKeyRequired = "idempotency-key-required";

    /// <summary>409: the key was used for something else.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>409: a unique value is taken.</summary>
    public const string Conflict = "already-there";

    /// <summary>500: our fault; nothing was changed.</summary>
    public const string Unexpected = "unexpected";

    /// <summary>413: the request is larger than this endpoint takes.</summary>
    public const string TooLarge = "too-large";

    /// <summary>410: the value was erased, here and in every backup.</summary>
    public const string Erased = "erased";

    /// <summary>500: what was sealed could not be opened safely; an incident is on record.</summary>
    public const string Integrity = "integrity";

    /// <summary>503: the reading of something sealed could not be put on record, so nothing was opened.</summary>
    public const string ReadingNotRecorded = "reading-not-recorded";
}
