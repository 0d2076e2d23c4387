// An invented event as three outlets report it.
export const herald = `Mayor opens the bridge early

The mayor of Lindmark, Ada Voss, opened the north bridge on Monday, a month before it was due.

“We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,” Ada Voss said at the ceremony.

“I will walk across it first,” she added.
`;
export const courier = `Bridge opens, questions stay

Ada Voss, the mayor of Lindmark, cut the ribbon of the north bridge on Monday.

“We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,” Voss told reporters.

Engineers were not asked, said Piet Okonjo, who heads the engineers' union.
`;
export const gazette = `Lindmark has its bridge

The north bridge in Lindmark was opened on Monday after years of delay.

Nobody should wait one day longer for the bridge after spending 1,200 days waiting, the mayor Ada Voss said.

"The bridge is safe," Okonjo said, according to the union.
`;

export const threeArticles = { 'herald.txt': herald, 'courier.txt': courier, 'gazette.txt': gazette } as const;
