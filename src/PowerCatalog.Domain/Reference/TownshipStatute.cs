using System.Text.Json.Serialization;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// A power that a national law gives to townships or streets directly: it was not delegated, and no department can recall it.
/// </summary>
/// <param name="Name">Its name, as worded by this project.</param>
/// <param name="Category">Its category, as interpreted by this project.</param>
/// <param name="Law">The law's name without 《》 and without 中华人民共和国.</param>
/// <param name="Article">The article.</param>
/// <param name="Version">The date of the version of the law that was read; before it another version was in force.</param>
/// <param name="Field">The field of administration, as 自然资源.</param>
/// <param name="For">The receivers: <c>towns</c> (乡、民族乡、镇) and <c>streets</c> (街道).</param>
public sealed record TownshipStatute(
    string Name, Category Category, string Law, string Article, DateOnly Version, string Field,
    [property: JsonPropertyName("for")] IReadOnlyList<string> For);
