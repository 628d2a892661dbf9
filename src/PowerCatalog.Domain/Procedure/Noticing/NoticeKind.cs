namespace PowerCatalog.Domain.Procedure.Noticing;

/// <summary>Why somebody is told of a step.</summary>
public enum NoticeKind
{
    /// <summary>轮到本人办理: the adjustment waits for the person from this step on.</summary>
    OwnTurn,

    /// <summary>本人起草的调整有进展: others took a step on what the person drafted.</summary>
    OwnDraft,

    /// <summary>本乡镇的收回申请有结果: what the person's township asked for was taken up, declined, decided or published.</summary>
    OwnRequest,

    /// <summary>乡镇申请收回: a township asks for a recall in a catalog of which the person is of the reform office.</summary>
    Request,
}
