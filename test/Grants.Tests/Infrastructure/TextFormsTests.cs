using System.Text;
using Grants.Tests.Support;

namespace Grants.Tests.Infrastructure;

/// <summary>The search for leaks finds what is there and nothing else.</summary>
public sealed class TextFormsTests
{
    private const string Arabic = "سلمنطفقر";

    [Theory]
    [InlineData("zqbcdfgh", "ZQBCDFGH")]
    [InlineData(Arabic, Arabic)]
    [InlineData(Arabic, "%D8%B3%D9%84%D9%85%D9%86%D8%B7%D9%81%D9%82%D8%B1")]
    public void A_text_is_found_in_each_form(string text, string written) => new TextForms(text).IsIn(Encoding.UTF8.GetBytes($"before {written} after")).ShouldBeTrue();

    [Fact]
    public void Letters_that_ASCII_lacks_are_not_found_in_question_marks() => new TextForms(Arabic).IsIn(Encoding.ASCII.GetBytes(new string('?', 40))).ShouldBeFalse();
}
