/** An invented report, long enough to be edited in many ways. */
export const harbourReport = `Nine ships leave Orrin harbour after the blockade

ORRIN — Nine ships left the harbour of Orrin on Tuesday, the first in eleven weeks. “We have waited long enough,” harbour master Ilse Tarrow told reporters on the quay. “Nobody is going to stop grain that people need.”

The Marrowan admiralty said that the ships had no permission to sail. A spokesman, Captain Dov Hallek, called the departure “a provocation that will not go without an answer”. He said 1,200 tonnes of grain were on board, “and we do not know what else”.

Tarrow denied that anything but grain had been loaded. According to the port register, inspectors went through every hold twice on Monday night. “They found wheat, and under the wheat they found more wheat,” she said.

Prime Minister Oskar Venn, who is to meet his Marrowan counterpart in Lund next week, asked both sides to stay calm. He said that the talks would go ahead if no shot was fired. “The strait belongs to nobody, and it feeds everybody,” Venn said in a short statement.

Insurers were less hopeful. Premiums for the passage have tripled since March, according to the brokers Hale and Wick, and two of the nine captains sailed without cover. “My wife thinks I am mad,” one of them, Piet Osk, said before casting off. “She may well be right.”

Fishermen in the villages along the strait reported seeing a grey patrol boat follow the convoy for an hour. It turned back near the lighthouse at Sel. The admiralty would not comment on that, and Hallek said that “questions about patrols are answered after patrols”.

The harbour master said that six more ships were ready. They would sail on Friday, weather permitting, whatever the admiralty had to say about it.
`;
