using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Grants.Infrastructure.HttpApi;

/// <summary>The one place where an error becomes an answer: a stable code, a sentence in the reader's language, nothing of the inside.</summary>
public sealed class Problems(ITexts texts, AuditReader audit, IntegrityIncidents incidents, ILogger<Problems> log)
{
    /// <summary>Writes the answer for an exception.</summary>
    public async Task WriteAsync(HttpContext context, Exception error)
    {
        await incidents.RecordAsync(error, CancellationToken.None);
        var problem = await DescribeAsync(error, Language.Of(context), context.RequestAborted);
        if (problem.Status >= StatusCodes.Status500InternalServerError) log.LogError(error, "Request failed");
        context.Response.StatusCode = problem.Status;
        if (error is BusinessException { Values: var values } && values.TryGetValue(ErrorValues.RetrySeconds, out var seconds))
            context.Response.Headers.RetryAfter = Convert.ToString(seconds, System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(problem, ProblemJson.Options, "application/problem+json", CancellationToken.None);
    }

    private async Task<Problem> DescribeAsync(Exception error, string language, CancellationToken cancellationToken) => error switch
    {
        StaleException e => Plain(e, language, StatusCodes.Status412PreconditionFailed) with { Changed = await audit.LastChangeAsync(e.RecordId, cancellationToken) },
        StepUpException e => Plain(e, language, StatusCodes.Status403Forbidden) with { Confirm = e.Confirm },
        BusinessException e => Plain(e, language, StatusOf(e.Code)),
        ValidationException e => Invalid(e.Errors, language),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Of(HttpErrors.TooLarge, language, StatusCodes.Status413PayloadTooLarge),
        BadHttpRequestException or JsonException => Of(HttpErrors.BadRequest, language, StatusCodes.Status400BadRequest),
        ReadingNotRecordedException => Of(HttpErrors.ReadingNotRecorded, language, StatusCodes.Status503ServiceUnavailable),
        IntegrityException => Of(HttpErrors.Integrity, language, StatusCodes.Status500InternalServerError),
        DbUpdateException e when UniqueViolation.Is(e) => Of(HttpErrors.Conflict, language, StatusCodes.Status409Conflict),
        _ => Of(HttpErrors.Unexpected, language, StatusCodes.Status500InternalServerError),
    };

    private Problem Plain(BusinessException error, string language, int status)
    {
        var sentence = texts.Get(language, error.Code, error.Values);
        var fields = error.Field is null ? null : new Dictionary<string, IReadOnlyList<FieldProblem>> { [error.Field] = [new(error.Code, sentence)] };
        return new Problem(error.Code, sentence, status, fields);
    }

    private Problem Of(string code, string language, int status) => new(code, texts.Get(language, code), status);

    private Problem Invalid(IEnumerable<ValidationFailure> failures, string language) =>
        Of(CommonErrors.Invalid, language, StatusCodes.Status400BadRequest) with
        {
            Errors = failures.GroupBy(f => CamelPath(f.PropertyName)).ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<FieldProblem>)[.. g.Select(f => ValidationCodes.Describe(f, texts, language))]),
        };

    private static string CamelPath(string path) =>
        string.Join('.', path.Split('.').Select(p => p.Length == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));

    private static int StatusOf(string code) => code switch
    {
        HttpErrors.SignInRequired or HttpErrors.Locked or "sign-in-failed" => StatusCodes.Status401Unauthorized,
        HttpErrors.Forbidden or HttpErrors.FactorNeeded or ProtectionErrors.CrossSite => StatusCodes.Status403Forbidden,
        CommonErrors.NotFound => StatusCodes.Status404NotFound,
        HttpErrors.Erased => StatusCodes.Status410Gone,
        HttpErrors.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        HttpErrors.IfMatchRequired => StatusCodes.Status428PreconditionRequired,
        HttpErrors.TooLarge or FileErrors.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProtectionErrors.MediaType => StatusCodes.Status415UnsupportedMediaType,
        ProtectionErrors.TooMany or "too-many-attempts" => StatusCodes.Status429TooManyRequests,
        CommonErrors.WrongState or CommonErrors.SamePerson or HttpErrors.Conflict or HttpErrors.ClientOutdated or HttpErrors.IdempotencyKeyReused => StatusCodes.Status409Conflict,
        FileErrors.WrongPlace or FileErrors.NotComplete => StatusCodes.Status409Conflict,
        FileErrors.NotChecked => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
