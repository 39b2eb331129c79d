namespace Grants.Infrastructure.Modularity;

/// <summary>Names the modules that must be set up before this one.</summary>
/// <param name="modules">Types that derive from <see cref="GrantsModule"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnAttribute(params Type[] modules) : Attribute
{
    /// <summary>The modules named.</summary>
    public IReadOnlyList<Type> Modules { get; } = modules;
}
