namespace Grants.Kernel.Errors;

/// <summary>A rule was broken. Carries a code; the sentence is in the JSON of the reader's language under the same code.</summary>
public class BusinessException : Exception
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Makes one for a code such as <c>proposal.wrong-state</c>.</summary>
    public BusinessException(string code, Exception? inner = null) : base(code, inner) => Code = code;

    /// <summary>Stable code, also the key of the sentence.</summary>
    public string Code { get; }

    /// <summary>Values for the placeholders of the sentence. Never the value of a sealed field.</summary>
    public IReadOnlyDictionary<string, object> Values => values;

    /// <summary>The field of the form the rule is about, or null when it is about the whole.</summary>
    public string? Field { get; private set; }

    /// <summary>Adds a value for a placeholder of the sentence.</summary>
    public BusinessException WithData(string name, object value)
    {
        values[name] = value;
        return this;
    }

    /// <summary>Names the field (camelCase path as in the request, e.g. <c>years[1].amount</c>) the error belongs to.</summary>
    public BusinessException ForField(string field)
    {
        Field = field;
        return this;
    }
}
