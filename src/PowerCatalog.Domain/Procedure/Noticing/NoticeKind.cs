namespace PowerCatalog.Domain.Procedure.Noticing;

/// <summary>Why somebody is told of a step.</summary>
public enum NoticeKind
{
    /// <summary>轮到本人办理: the adjustment waits for the person from this step on.</summary>
    OwnTurn,

    /// <summary>本人起草的调整有进展: others took a step on what the person drafted.</summary>
    OwnDraft,
}
