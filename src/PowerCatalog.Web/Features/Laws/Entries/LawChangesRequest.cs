using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>Documents that change, by one decision. One of its number and its title is given.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="DocumentNumber">The decision's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">Its day.</param>
/// <param name="OpenDrafts">Whether drafts are opened for the departments concerned.</param>
internal sealed record LawChangesRequest(
    IReadOnlyList<LawChangeRequest> Documents, string? DocumentNumber = null, string? Title = null, string? Authority = null,
    string? Decided = null, bool OpenDrafts = false)
{
    /// <summary>The particulars of the decision, by field.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Decision() =>
    [
        new(Fields.DocumentNumber, DocumentNumber), new(Fields.Title, Title), new(Fields.Authority, Authority),
        new(Fields.Decided, Decided),
    ];
}

/// <summary>A document and what becomes of it. One of its name and its number is given.</summary>
/// <param name="Result">What becomes of it, in the words of the sheet: 废止, 失效, 修改, 继续有效.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">From which day; that of the decision where left out.</param>
/// <param name="Articles">The articles that change, as 第十五条、第十六条; left out for the whole document.</param>
/// <param name="Class">Its kind, in the words of the sheet, as 规范性文件.</param>
/// <param name="Level">Whose it is, in the words of the sheet, as 市政府.</param>
/// <param name="Issuer">Who made it.</param>
/// <param name="Successor">The document that takes its place.</param>
/// <param name="SuccessorNumber">That document's number.</param>
/// <param name="Note">A note.</param>
internal sealed record LawChangeRequest(
    string Result, string? Name = null, string? Number = null, string? On = null, string? Articles = null, string? Class = null,
    string? Level = null, string? Issuer = null, string? Successor = null, string? SuccessorNumber = null, string? Note = null)
{
    /// <summary>Its fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ByField() =>
    [
        new(LawFields.Result, Result), new(LawFields.Name, Name), new(LawFields.Number, Number), new(LawFields.On, On),
        new(LawFields.Articles, Articles), new(LawFields.Class, Class), new(LawFields.Level, Level), new(LawFields.Issuer, Issuer),
        new(LawFields.Successor, Successor), new(LawFields.SuccessorNumber, SuccessorNumber), new(LawFields.Note, Note),
    ];
}
