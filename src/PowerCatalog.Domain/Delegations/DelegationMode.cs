namespace PowerCatalog.Domain.Delegations;

/// <summary>How a power comes to be exercised by a receiver.</summary>
public enum DelegationMode
{
    /// <summary>赋权(交由行使): handed over by a provincial decision (行政处罚法 第二十四条); the township acts in its own name.</summary>
    Empowered,

    /// <summary>委托: entrusted in writing for a term (行政处罚法 第二十、二十一条;行政许可法 第二十四条); the township acts in the department's name.</summary>
    Entrusted,

    /// <summary>下放: handed down; the accepting body acts in its own name.</summary>
    HandedDown,

    /// <summary>派驻: a team of the department works under the receiver's direction, in the department's name.</summary>
    Stationed,

    /// <summary>归还: given to the level to which the law assigns it; it acts in its own name.</summary>
    Returned,

    /// <summary>暂由…行使: exercised by the receiver for the time being, in its own name or the department's.</summary>
    Temporary,

    /// <summary>实质性审核权下放: the receiver examines, the department decides, in its own name.</summary>
    ReviewHandedDown,
}
