using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Events;

/// <summary>Drafts were opened in the procedure for departments whose powers rest on documents of an entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Drafts">The drafts.</param>
public sealed record LawDraftsOpened(LawEntryId Entry, IReadOnlyList<OpenedDraft> Drafts) : LawEvent;

/// <summary>A draft that was opened for a department.</summary>
/// <param name="Department">The department.</param>
/// <param name="Adjustment">The draft's id.</param>
public sealed record OpenedDraft(DepartmentCode Department, AdjustmentId Adjustment);
