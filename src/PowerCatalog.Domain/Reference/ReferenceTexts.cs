namespace PowerCatalog.Domain.Reference;

/// <summary>The texts of the files under <c>catalog/</c>, each read when it is asked for.</summary>
/// <param name="Elements">elements.json.</param>
/// <param name="Headings">headings.json.</param>
/// <param name="Categories">categories.json.</param>
/// <param name="Divisions">divisions.json.</param>
/// <param name="TownshipStatutes">township-statutes.json.</param>
/// <param name="Situations">situations.json.</param>
/// <param name="Departments">The files departments-*.json.</param>
/// <param name="Laws">laws.tsv, the register of laws.</param>
/// <param name="Register">divisions.tsv, the register of the country's divisions.</param>
public sealed record ReferenceTexts(
    Func<string> Elements, Func<string> Headings, Func<string> Categories, Func<string> Divisions, Func<string> TownshipStatutes,
    Func<string> Situations, Func<IEnumerable<string>> Departments, Func<string> Laws, Func<string> Register);
