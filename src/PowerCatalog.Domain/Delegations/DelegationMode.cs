namespace PowerCatalog.Domain.Delegations;

/// <summary>How a power comes to be exercised by a township.</summary>
public enum DelegationMode
{
    /// <summary>赋权(交由行使): handed over by a provincial decision (行政处罚法 第二十四条); the township acts in its own name.</summary>
    Empowered,

    /// <summary>委托: entrusted in writing for a term (行政处罚法 第二十、二十一条;行政许可法 第二十四条); the township acts in the department's name.</summary>
    Entrusted,

    /// <summary>下放: handed down; the accepting body acts in its own name.</summary>
    HandedDown,

    /// <summary>派驻: a team of the department works under the township's direction, in the department's name.</summary>
    Stationed,
}
