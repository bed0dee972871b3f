-- Which lane of the map a step lies in, counting from 0; steps outside a map, and those written before this, have none.
alter table run_step add column lane int;
